/**
 * Which room may import from which. The one list: the linter and the test that walks the import graph both read it.
 * `types` are rooms that may be named in `import type` only.
 * @type {Record<string, { rooms: string[], types: string[], packages: 'any' | string[] }>}
 */
export const ROOMS = {
  law: { rooms: [], types: [], packages: [] },
  domain: { rooms: ['law'], types: [], packages: [] },
  contract: { rooms: ['law'], types: ['domain'], packages: ['zod'] },
  text: { rooms: ['law'], types: ['domain', 'contract'], packages: [] },
  server: { rooms: ['law', 'domain', 'contract', 'text'], types: [], packages: 'any' },
  cli: { rooms: ['law', 'domain', 'contract', 'text', 'server'], types: [], packages: 'any' },
  web: { rooms: ['law', 'contract', 'text'], types: [], packages: 'any' },
};

/** Packages that only one part of the house may import. */
export const KEPT_PACKAGES = [
  { package: 'kysely', within: ['src/server/db/', 'test/', 'bench/'] },
  { package: 'pg', within: ['src/server/db/', 'test/', 'bench/'] },
];
