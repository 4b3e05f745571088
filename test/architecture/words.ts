/** The words an identifier is made of, in lower case: `openHandleplan2` holds `open` and `handleplan`. */
export function wordsOf(identifier: string): readonly string[] {
  return (identifier.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? []).map((word) => word.toLowerCase());
}

/** The terms of the glossary's table. */
export function termsOf(glossary: string): readonly string[] {
  return glossary
    .split('\n')
    .map((line) => /^\| ([a-z]+) \|/.exec(line)?.[1] ?? '')
    .filter((term) => !['', 'term', 'word'].includes(term));
}

/** The words that the glossary names as needing no row. */
export function smallWordsOf(glossary: string): readonly string[] {
  return glossary
    .split('\n')
    .filter((line) => /need no row|^Nor do/.test(line))
    .flatMap((line) => [...line.matchAll(/`([a-z]+)`/g)].map((match) => match[1] ?? ''));
}

const ENDINGS = ['', 's', 'e', 'n', 't', 'r', 'en', 'et', 'er', 'es', 'ne', 'te', 'ens', 'ers', 'ede', 'ene', 'erne', 'rne', 'ernes', 'ende', 'ing', 'ingen', 'ning', 'else', 'ser'];
const LINKS = ['', 's', 'e', 'er', 'ens', 'n'];
const NOUN_ENDINGS = /(?:ning|ing|else)$/;

/**
 * Says whether a word is a term of the list, the verb of one (`indskriv` of `indskrivning`), a compound that begins with
 * one and goes on in terms or `loans` (`opholdstype`), or one of these with a Danish ending.
 */
export function wordChecker(terms: readonly string[], loans: ReadonlySet<string>): (word: string) => boolean {
  const known = new Set(terms.flatMap((term) => [term, term.replace(NOUN_ENDINGS, '')]));
  const listed = (word: string): boolean => ENDINGS.some((ending) => word.endsWith(ending) && known.has(stem(word, ending)));
  const compound = (word: string): boolean => listed(word) || terms.some((term) => restsOf(word, term).some(goesOn));
  const goesOn = (rest: string): boolean => compound(rest) || (rest.length > 2 && loans.has(rest));
  return compound;
}

/** How the same word would look with æ, ø and å folded in another way than ours. */
export function otherSpellingsOf(term: string): readonly string[] {
  const unfolded = term.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');
  if (unfolded === term) return [];
  const dropped = unfolded.replaceAll('æ', 'a').replaceAll('ø', 'o').replaceAll('å', 'a');
  return [unfolded, dropped, unfolded.replaceAll('æ', 'e').replaceAll('ø', 'o').replaceAll('å', 'a')];
}

function stem(word: string, ending: string): string {
  return word.slice(0, word.length - ending.length);
}

/** What may be left of a word after a term it begins with and a linking letter. */
function restsOf(word: string, term: string): readonly string[] {
  return LINKS.filter((link) => word.startsWith(term + link))
    .map((link) => word.slice(term.length + link.length))
    .filter((rest) => rest.length > 1);
}
