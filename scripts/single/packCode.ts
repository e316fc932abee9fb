import { gzipSync } from 'node:zlib';

/**
 * The page with its one module packed: a third of the size. The loader unpacks it and hands it to the browser as an
 * inline module, which needs no request, where a module by address would be one.
 * @throws Error when the page does not hold exactly one inline module.
 */
export function packCode(page: string): string {
  const modules = [...page.matchAll(MODULE)];
  const [module] = modules;
  if (module?.[1] === undefined || modules.length > 1) {
    throw new Error(`index.html: expected one inline module, found ${modules.length}`);
  }
  const code = gzipSync(module[1], { level: 9 }).toString('base64');
  const packed = `<script type="application/gzip+base64" id="code">${code}</script>\n<script>${LOADER}</script>`;
  return page.replace(module[0], '').replace('</body>', () => `${packed}\n</body>`);
}

const MODULE = /<script type="module"[^>]*>([\s\S]*?)<\/script>/g;

const LOADER = `
(async () => {
  const bytes = Uint8Array.from(atob(document.getElementById('code').textContent), (letter) => letter.charCodeAt(0));
  const code = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = code;
  document.head.append(script);
})().catch((error) => {
  document.getElementById('app').textContent = 'This file is damaged or the browser is too old: ' + error.message;
});`;
