import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { finishSingle } from './scripts/single/finishSingle.ts';
import { inlineForFile } from './scripts/single/inlineForFile.ts';
import { packData } from './scripts/single/packData.ts';

/** `npm run build:single`: one page with data, fonts, basemap and decks that opens from a disk. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    inlineForFile(),
    svelte(),
    // Switched off, so that what registers it finds an empty module.
    VitePWA({ disable: true }),
    viteSingleFile(),
    {
      name: 'pack-data',
      enforce: 'post',
      // After the page is one piece: the data are no part of any module.
      closeBundle: { order: 'post', handler: () => finishSingle('dist-single', packData('static/data')) },
    },
  ],
  // A lazy part of a worker would be a file beside the page, and a page from a disk may start no module as a worker.
  worker: {
    format: 'iife',
    plugins: () => [inlineForFile()],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  build: {
    target: 'es2022',
    outDir: 'dist-single',
    assetsInlineLimit: 100_000_000,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 9000,
  },
});
