import { defineConfig } from 'vitest/config';

/** Only the tests beside the law, so that a mutant starts no database. */
const config = defineConfig({ test: { include: ['src/law/**/*.test.ts'] } });

export default config;
