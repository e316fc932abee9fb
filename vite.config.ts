import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { appManifest } from './scripts/appManifest.ts';

export default defineConfig({
  // Relative addresses: the built site works under any path.
  base: './',
  publicDir: 'static',
  plugins: [
    svelte(),
    svelteTesting(),
    VitePWA({
      // A new version waits until the reader says so: nobody's talk is reloaded under their hands.
      registerType: 'prompt',
      injectRegister: false,
      manifest: appManifest(),
      workbox: {
        // Everything: after one visit a presenter in a room without a network has every commodity and deck.
        globPatterns: ['**/*.{html,js,css,woff2,svg,png,json,geojson,wasm}'],
        // The schemas are for programs that read the files; the page never asks for them.
        globIgnores: ['data/schema/**'],
        maximumFileSizeToCacheInBytes: 8_000_000,
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
  test: {
    passWithNoTests: false,
    // A busy machine is no fault; only what never ends is one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', 'test/e2e/**', 'node_modules/**'],
          environment: 'node',
          // Most of these are about pure functions: loading every module anew for each file took most of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'dom', include: ['test/**/*.dom.test.ts'], environment: 'happy-dom' },
      },
    ],
  },
});
