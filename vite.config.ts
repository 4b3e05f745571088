import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The build of src/web into dist/web. The design system's package exports only its script, so its font files are reached by
 * an alias; docs/adr/0004-web.md says why its style sheet is not.
 */
export const config = defineConfig({
  root: here('./src/web'),
  publicDir: here('./src/web/public'),
  plugins: [react()],
  resolve: { alias: { 'dkfds-fonts': here('./node_modules/dkfds/dist/fonts/IBMPlexSans/split/woff2') } },
  build: {
    outDir: here('./dist/web'),
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: true,
  },
});

// Vite loads the default export of this file.
export default config;
