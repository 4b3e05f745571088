import { overlaps } from '../../law/kernel/periode.ts';
import { UOPLYST } from './koder.ts';
import { groupsOf, lastDayOf, posterOf, type Statistikfakta, type Statistikophold, type Statistikpost, type Statistikvalg } from './poster.ts';

/** What may be wrong with a line, or missing from it. */
export type Statistikmangelart =
  | 'datoer_umulige'
  | 'dublet'
  | 'overlap'
  | 'cpr_mangler'
  | 'kun_erstatningscpr'
  | 'udskrivning_mangler'
  | 'senest_uoplyst'
  | 'udskrevet_til_uoplyst'
  | 'overlap_anden_boform'
  | 'uden_nat';

/** How a gap is met: `rettes` would come back from Danmarks Statistik, `uoplyst` is sent as not told, `se` is worth a look. */
export type Statistikalvor = 'rettes' | 'uoplyst' | 'se';

const ALVOR: Readonly<Record<Statistikmangelart, Statistikalvor>> = {
  datoer_umulige: 'rettes',
  dublet: 'rettes',
  overlap: 'rettes',
  cpr_mangler: 'uoplyst',
  kun_erstatningscpr: 'uoplyst',
  udskrivning_mangler: 'uoplyst',
  senest_uoplyst: 'uoplyst',
  udskrevet_til_uoplyst: 'uoplyst',
  overlap_anden_boform: 'se',
  uden_nat: 'se',
};

/** What is wrong with one line. */
export interface Statistikmangel {
  readonly art: Statistikmangelart;
  readonly alvor: Statistikalvor;
  readonly opholdId: string;
  readonly borgerId: string;
  /** The stay it collides with. */
  readonly andet: Pick<Statistikophold, 'opholdId' | 'boformId' | 'gyldig'> | null;
}

type Fundet = readonly [Statistikmangelart, Statistikophold | null];

/**
 * What Danmarks Statistik checks, found before it is sent, by line: dates, stays told twice, stays that overlap, discharges and
 * CPR numbers that are missing. It hinders nothing: what is missing is sent as not told. That two boformer meet on one day is an
 * ordinary move; a shared night between own boformer is only shown.
 */
export function findStatistikmangler(fakta: Statistikfakta, valg: Statistikvalg): readonly Statistikmangel[] {
  const grupper = groupsOf(fakta);
  const byId = new Map(fakta.ophold.map((ophold) => [ophold.opholdId, ophold]));
  const known = fakta.ophold.filter(({ gyldig, art }) => gyldig.fra <= lastDayOf(valg) && valg.layout.opholdsarter.includes(art));
  const isSame = (a: string, b: string): boolean => a === b || (grupper.get(a)?.includes(b) ?? false);
  return posterOf(fakta, valg).flatMap((post) => {
    const ophold = byId.get(post.opholdId);
    if (!ophold) return [];
    const others = known.filter((other) => other.opholdId !== ophold.opholdId && isSame(other.borgerId, ophold.borgerId));
    const found = [...datesOf(ophold, post, fakta), ...collisionsOf(ophold, others), ...missingOf(post, { fakta, valg })];
    return found.map(([art, andet]) => ({ art, alvor: ALVOR[art], opholdId: post.opholdId, borgerId: post.borgerId, andet: andet && pick(andet) }));
  });
}

function pick({ opholdId, boformId, gyldig }: Statistikophold): Statistikmangel['andet'] {
  return { opholdId, boformId, gyldig };
}

function datesOf({ gyldig: { fra, til } }: Statistikophold, { borgere }: Statistikpost, { personer }: Statistikfakta): readonly Fundet[] {
  const beforeBirth = personer.some(({ borgerId, foedselsdato }) => borgere.includes(borgerId) && foedselsdato !== null && foedselsdato > fra);
  if (beforeBirth || (til !== null && til < fra)) return [['datoer_umulige', null]];
  return til === fra ? [['uden_nat', null]] : [];
}

function collisionsOf(ophold: Statistikophold, others: readonly Statistikophold[]): readonly Fundet[] {
  return others.flatMap((other): readonly Fundet[] => {
    const isHere = other.boformId === ophold.boformId;
    if (isHere && other.gyldig.fra === ophold.gyldig.fra && other.art === ophold.art) return [['dublet', other]];
    if (!overlaps(ophold.gyldig, other.gyldig)) return [];
    return [[isHere ? 'overlap' : 'overlap_anden_boform', other]];
  });
}

function missingOf(post: Statistikpost, { fakta, valg }: { readonly fakta: Statistikfakta; readonly valg: Statistikvalg }): readonly Fundet[] {
  const asked = (felt: Statistikvalg['layout']['felter'][number]): boolean => valg.layout.felter.includes(felt);
  const found: Statistikmangelart[] = [];
  if (post.cpr === UOPLYST) found.push(hasReplacement(post, fakta) ? 'kun_erstatningscpr' : 'cpr_mangler');
  // Who was asked and does not know is not asked again.
  if (asked('senestOpholdtSig') && !fakta.steder.some(({ opholdId }) => opholdId === post.opholdId)) found.push('senest_uoplyst');
  if (post.udskrevetHvordan === UOPLYST) found.push('udskrivning_mangler');
  else if (post.udskrevetTil === UOPLYST) found.push('udskrevet_til_uoplyst');
  return found.map((art) => [art, null]);
}

function hasReplacement({ borgere }: Statistikpost, { personer }: Statistikfakta): boolean {
  return personer.some(({ borgerId, art }) => borgere.includes(borgerId) && art === 'erstatningscpr');
}
