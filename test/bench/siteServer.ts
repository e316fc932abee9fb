import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
/** Compressed already. */
const PACKED = new Set(['.woff2', '.png']);

/** The built site as a usual host serves it: brotli, no cache headers. */
export function serveSite(folder: string, port: number): Promise<Server> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const ending = extname(file);
    const isPacked = PACKED.has(ending);
    try {
      const body = kept.get(file) ?? (isPacked ? readFileSync(file) : packed(file));
      kept.set(file, body);
      response.setHeader('content-type', TYPES[ending] ?? 'application/octet-stream');
      if (!isPacked) response.setHeader('content-encoding', 'br');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

function packed(file: string): Buffer {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
