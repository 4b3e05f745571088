import { noJsxWords } from './noJsxWords.mjs';

/** No code of a shape that a selector names. Options are `{ selector, message }`; the selectors are those of ESLint. */
const noRestrictedSyntax = {
  meta: { type: 'problem', schema: false },
  /** @param {{ options: { selector: string, message: string }[], report: (finding: { node: any, message: string }) => void }} context */
  create: ({ options, report }) =>
    Object.fromEntries(options.map(({ selector, message }) => [selector, (/** @type {any} */ node) => report({ node, message })])),
};

/** The rules of the house that the linter does not bring with it. */
const plugin = {
  meta: { name: 'hjemvej' },
  rules: { 'no-jsx-words': noJsxWords, 'no-restricted-syntax': noRestrictedSyntax },
};

export default plugin;
