const SPOKEN_ATTRIBUTES = new Set(['alt', 'aria-label', 'aria-description', 'aria-placeholder', 'label', 'placeholder', 'title']);
const LETTER = /\p{L}/u;

/** @param {any} node @returns {boolean} */
function saysWords(node) {
  if (!node) return false;
  if (node.type === 'Literal') return typeof node.value === 'string' && LETTER.test(node.value);
  if (node.type === 'TemplateLiteral') return node.quasis.some((/** @type {any} */ part) => LETTER.test(part.value.raw));
  if (node.type === 'ConditionalExpression') return saysWords(node.consequent) || saysWords(node.alternate);
  if (node.type === 'LogicalExpression') return saysWords(node.right);
  return false;
}

/** Every word shown to anyone stands in src/text, in both languages. Letters written straight into JSX are an error. */
export const noJsxWords = {
  meta: { type: 'problem', schema: [], messages: { words: 'Shown words belong in src/text (da and en).' } },
  /** @param {{ report: (finding: { node: any, messageId: string }) => void }} context */
  create: (context) => {
    /** @param {any} node */
    const report = (node) => context.report({ node, messageId: 'words' });
    return {
      /** @param {any} node */
      JSXText: (node) => {
        if (LETTER.test(node.value)) report(node);
      },
      /** @param {any} node */
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': (node) => {
        if (saysWords(node.expression)) report(node);
      },
      /** @param {any} node */
      JSXAttribute: (node) => {
        if (!SPOKEN_ATTRIBUTES.has(node.name.name)) return;
        const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
        if (saysWords(value)) report(node);
      },
    };
  },
};
