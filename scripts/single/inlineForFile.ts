import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/**
 * A page opened from a disk can neither fetch, nor load modules, nor start a worker by its address: this puts the
 * workers into the page, MapLibre's too, and leaves out the exact-bound solver, which needs a file of its own.
 */
export function inlineForFile(): Plugin {
  return {
    name: 'inline-for-file',
    enforce: 'pre',
    resolveId: (id) => (id === 'highs' ? SOLVER : null),
    load(id) {
      if (id === SOLVER)
        return `export default () => Promise.reject(Object.assign(new Error(${JSON.stringify(NO_SOLVER)}), { name: 'NoSolverError' }));`;
      return id.includes('maplibre-gl-worker.mjs') ? mapWorker() : null;
    },
    transformIndexHtml: (html) => html.replace('./icons/icon.svg', `data:image/svg+xml;base64,${icon()}`),
    transform(code, id) {
      if (!OWN_WORKER.test(code) || id.includes('node_modules')) return null;
      const path = OWN_WORKER.exec(code)?.[1] ?? '';
      const inlined = code.replace(OWN_WORKER, 'new InlineWorker()');
      return { code: `import InlineWorker from '${path}?worker&inline';\n${inlined}`, map: null };
    },
  };
}

const SOLVER = '\0no-exact-bound-solver';
const NO_SOLVER = 'The single file has no exact-bound solver; the site has it.';

/** How src/ starts a worker: one per file. */
const OWN_WORKER = /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{ type: 'module' \}\)/;

function icon(): string {
  return readFileSync('static/icons/icon.svg', 'base64');
}

function mapWorker(): string {
  const path = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs');
  const code = readFileSync(path, 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, '');
  return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`;
}
