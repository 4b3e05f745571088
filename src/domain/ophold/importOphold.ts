import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Oere } from '../../law/kernel/penge.ts';
import type { Periode } from '../../law/kernel/periode.ts';
import type { Felter } from '../ledger/felter.ts';
import type { GemtFakta, Journal, NyFakta } from '../ledger/fakta.ts';
import type { Grundlag } from '../ledger/beslutning.ts';
import { nyFakta, retFakta } from '../ledger/journal.ts';
import { mergeUdsagn, type Flettet } from './flet.ts';

/** A stay as a source tells it. `fra` = `til` is a stay without a night. */
export interface Kildeophold {
  /** What the source calls the stay. */
  readonly noegle: string;
  readonly boformId: string;
  readonly art: Felter['ophold']['art'];
  readonly gyldig: Periode;
  /** `null` where the source says nothing of it. */
  readonly egenbetaling: Oere | null;
  readonly handlekommuneId: string | null;
}

/** What a source says of a stay, as it is compared from one time to the next. */
export interface Opholdsudsagn {
  readonly boformId: string;
  readonly art: Felter['ophold']['art'];
  readonly fra: IsoDate;
  readonly til: IsoDate | null;
}

/** What a source said last of a thing, and which thing of the ledger it is. */
export interface SagtFoer<T> {
  readonly forekomstId: string | null;
  readonly sagt: Partial<T>;
}

/** Where an import writes: the municipality's journal of the person, and by which name of source. */
export interface Importsted {
  readonly journal: Pick<Journal, 'id' | 'borgerId'>;
  readonly grundlag: Grundlag;
  readonly kilde: string;
}

/** A disagreement between the source and what stands here. */
export interface Uenighed {
  readonly felt: string;
  readonly kilde: string | number | null;
  readonly her: string | number | null;
}

/** What comes of a stay the source tells of. */
export interface Opholdsudfald {
  readonly udfald: 'ny' | 'aendret' | 'uaendret';
  readonly felter: readonly string[];
  readonly uenig: readonly Uenighed[];
  readonly fakta: readonly NyFakta[];
  /** What to remember as said; `null` if nothing was said anew. */
  readonly sagt: SagtFoer<Opholdsudsagn> | null;
}

/** What a stay says, in the form that is compared. */
export function udsagnOf({ boformId, art, gyldig }: Pick<Kildeophold, 'boformId' | 'art' | 'gyldig'>): Opholdsudsagn {
  return { boformId, art, fra: gyldig.fra, til: gyldig.til };
}

/**
 * What a stay from a source becomes: a new fact, a correction of the fields the source says anew, or nothing. A stay that
 * someone recorded here already, at the same boform from the same day, is taken to be that one; one that was withdrawn here
 * stays withdrawn.
 */
export function decideOphold(
  ophold: Kildeophold,
  { foer, her }: { readonly foer: SagtFoer<Opholdsudsagn> | null; readonly her: GemtFakta<'ophold'> | null },
  sted: Importsted,
): Opholdsudfald {
  const ny = udsagnOf(ophold);
  if (!her) return foer ? decideWithdrawn(ny, foer) : decideNew(ophold, sted);
  // A stay that was recorded here and not by the source: it has said nothing yet, but may tell that a running stay has ended.
  const sagt = foer?.sagt ?? { til: null };
  const flettet = mergeUdsagn({ ny, sagt, her: udsagnOf(her) });
  const { fra, til } = flettet.felter;
  if (til !== null && til < fra) return disagreeOnAll({ ny, flettet, her, sagt });
  return {
    udfald: flettet.aendret.length > 0 ? 'aendret' : 'uaendret',
    felter: flettet.aendret,
    uenig: flettet.uenig.map((felt) => ({ felt, kilde: ny[felt], her: udsagnOf(her)[felt] })),
    fakta: flettet.aendret.length > 0 ? [correction(her, flettet.felter, sted)] : [],
    sagt: foer && isSame(flettet.sagt, foer.sagt) ? null : { forekomstId: her.forekomstId, sagt: flettet.sagt },
  };
}

function decideNew({ boformId, art, gyldig }: Kildeophold, { journal, grundlag, kilde }: Importsted): Opholdsudfald {
  const fakta = nyFakta('ophold', { boformId, art, gyldig, ankomstKl: null, henvist: null }, { journal, grundlag, kilde });
  return { udfald: 'ny', felter: [], uenig: [], fakta: [fakta], sagt: { forekomstId: fakta.forekomstId, sagt: udsagnOf({ boformId, art, gyldig }) } };
}

function decideWithdrawn(ny: Opholdsudsagn, { sagt }: SagtFoer<Opholdsudsagn>): Opholdsudfald {
  const uenig = isSame(ny, sagt) ? [] : [{ felt: 'ophold', kilde: ny.fra, her: null }];
  return { udfald: 'uaendret', felter: [], uenig, fakta: [], sagt: null };
}

/** News and corrections that together make no stay: nothing is written, and all that differs is told. */
function disagreeOnAll({ ny, flettet, her, sagt }: { ny: Opholdsudsagn; flettet: Flettet<Opholdsudsagn>; her: GemtFakta<'ophold'>; sagt: Partial<Opholdsudsagn> }): Opholdsudfald {
  const uenig = [...flettet.aendret, ...flettet.uenig].map((felt) => ({ felt, kilde: ny[felt], her: udsagnOf(her)[felt] }));
  return { udfald: 'uaendret', felter: [], uenig, fakta: [], sagt: { forekomstId: her.forekomstId, sagt } };
}

function correction(her: GemtFakta<'ophold'>, { boformId, art, fra, til }: Opholdsudsagn, { grundlag, kilde }: Importsted): NyFakta {
  const { ankomstKl, henvist } = her;
  return { ...retFakta('ophold', her, { felter: { boformId, art, gyldig: { fra, til }, ankomstKl, henvist }, aarsag: kilde, grundlag }), kilde };
}

/** Whether two statements say the same. */
export function isSame<T extends object>(a: Partial<T>, b: Partial<T>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>;
  return [...names].every((name) => a[name] === b[name]);
}
