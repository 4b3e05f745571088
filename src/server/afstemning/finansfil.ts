import { finansfilfejl, type Finansfilsvar } from '../../contract/afstemning.ts';
import { FileProblem } from '../adapters/opholdsfil/index.ts';
import { readFinansfil, type Finansfilproblem, type Finansraekke } from '../adapters/finansfil/finansfil.ts';
import { readFinansposter, readKonteringer, type GemtFinanspost } from '../db/repositories/afstemningRepository.ts';
import type { Kontekst } from '../requests.ts';

const MOST_SHOWN = 100;
const NOTHING: Finansfilsvar = { ulaeselig: null, fejl: [], fejlIAlt: 0, nye: 0, aendrede: 0, uaendrede: 0, aendringer: [], gemt: false };

/** A file held against the rows known before: what it would keep, and what that is told as. With a mistake it keeps nothing. */
export interface Finansfilplan {
  readonly svar: Finansfilsvar;
  readonly poster: readonly (Finansraekke & { readonly udgave: number })[];
}

/** Reads a file of the ledger and holds it against what is known. Keeps nothing. */
export async function planFinansfil(bytes: Buffer, { tx, actor, today }: Kontekst): Promise<Finansfilplan> {
  const konti = [...new Set((await readKonteringer(tx, actor.organisation.id)).map(({ konto }) => konto))];
  try {
    const { raekker, problemer } = await readFinansfil(bytes, { today, konti });
    if (problemer.length > 0) return { svar: { ...NOTHING, fejl: problemer.slice(0, MOST_SHOWN).map(toFejl), fejlIAlt: problemer.length }, poster: [] };
    return compare(raekker, await readFinansposter(tx, actor.organisation.id));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { svar: { ...NOTHING, ulaeselig: { art: error.kind, fyld: { ...error.params } } }, poster: [] };
  }
}

function toFejl({ line, column, value, kind, params }: Finansfilproblem): Finansfilsvar['fejl'][number] {
  return { linje: line, kolonne: column, vaerdi: value.slice(0, 60), art: finansfilfejl.parse(kind), fyld: { ...params } };
}

function compare(raekker: readonly Finansraekke[], gemte: readonly GemtFinanspost[]): Finansfilplan {
  const known = new Map(gemte.map((post) => [post.nummer, post]));
  const nye = raekker.filter(({ nummer }) => !known.has(nummer));
  const aendrede = raekker.flatMap((raekke) => {
    const foer = known.get(raekke.nummer);
    return foer && !isSame(foer, raekke) ? [{ raekke, foer }] : [];
  });
  return {
    poster: [...nye.map((raekke) => ({ ...raekke, udgave: 1 })), ...aendrede.map(({ raekke, foer }) => ({ ...raekke, udgave: foer.udgave + 1 }))],
    svar: {
      ...NOTHING, nye: nye.length, aendrede: aendrede.length, uaendrede: raekker.length - nye.length - aendrede.length,
      aendringer: aendrede.slice(0, MOST_SHOWN).map(({ raekke, foer }) => ({ linje: raekke.line, nummer: raekke.nummer, foer: toPost(foer), nu: toPost(raekke) })),
    },
  };
}

function isSame(foer: GemtFinanspost, nu: Finansraekke): boolean {
  return JSON.stringify(toPost(foer)) === JSON.stringify(toPost(nu));
}

function toPost({ konto, dato, beloeb, reference, tekst }: GemtFinanspost | Finansraekke): Finansfilsvar['aendringer'][number]['nu'] {
  return { konto, dato, beloeb, reference, tekst };
}
