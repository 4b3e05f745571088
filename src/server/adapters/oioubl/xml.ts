/** An element of a document: its name with prefix, its attributes, and either text or other elements. */
export interface Xml {
  readonly navn: string;
  readonly attributter: Readonly<Record<string, string>>;
  readonly indhold: string | readonly Xml[];
}

/** An element. */
export function xml(navn: string, indhold: Xml['indhold'], attributter: Xml['attributter'] = {}): Xml {
  return { navn, attributter, indhold };
}

/** The elements of a name that stand right within another. */
export function childrenOf(element: Xml | undefined, navn: string): readonly Xml[] {
  return element === undefined || typeof element.indhold === 'string' ? [] : element.indhold.filter((child) => child.navn === navn);
}

/** Every element of a name, or whose name fits, wherever it stands within another. */
export function allOf(element: Xml, navn: string | RegExp): readonly Xml[] {
  const fits = typeof navn === 'string' ? element.navn === navn : navn.test(element.navn);
  return [...(fits ? [element] : []), ...(typeof element.indhold === 'string' ? [] : element.indhold.flatMap((child) => allOf(child, navn)))];
}

/** What the first element of a name within another says; empty if there is none. */
export function textOf(element: Xml | undefined, navn: string): string {
  const [child] = childrenOf(element, navn);
  return typeof child?.indhold === 'string' ? child.indhold : '';
}

/** An attribute of an element; empty if it has none of the name. */
export function attributeOf({ attributter }: Xml, navn: string): string {
  return attributter[navn] ?? '';
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };
// What XML 1.0 can't hold in any form: most control characters, lone surrogates, and two that are no characters.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The document of an element, in UTF-8. Characters that XML can't hold are left out. */
export function writeXml(rod: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(rod, '')}\n`;
}

function write({ navn, attributter, indhold }: Xml, indent: string): string {
  const begin = [navn, ...Object.entries(attributter).map(([name, value]) => `${name}="${escape(value)}"`)].join(' ');
  if (typeof indhold === 'string') return `${indent}<${begin}>${escape(indhold)}</${navn}>`;
  return [`${indent}<${begin}>`, ...indhold.map((child) => write(child, `${indent}  `)), `${indent}</${navn}>`].join('\n');
}

function escape(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? '');
}
