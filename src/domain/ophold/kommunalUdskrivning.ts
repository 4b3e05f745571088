import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Facts } from '../../law/kernel/fakta.ts';
import type { kommunalUdskrivning, Udskrivningsvej } from '../../law/sel/p110-boform/kommunalUdskrivning.ts';
import { deathOf } from '../borger/doed.ts';
import type { Boligskridt } from '../ledger/lister.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { udarbejdedePlaner } from '../opgave/plan.ts';

export interface UdskrivningPaaTale {
  readonly vej: Udskrivningsvej;
  /** First day of the stay it would end. A home lived in before it is no way out of it. */
  readonly indskrevet: IsoDate | null;
  readonly afgjort: IsoDate;
  /** The day the discharge takes effect; `null` while it is not fixed. */
  readonly virkning: IsoDate | null;
}

/** What the conditions of SEL § 110, stk. 5 are tested on, read from the course. */
export function udskrivningsfakta(
  forloeb: Forloeb,
  { vej, indskrevet, afgjort, virkning }: UdskrivningPaaTale,
): Facts<(typeof kommunalUdskrivning)['facts']> {
  const bolig = forloeb.bolig.findLast(({ forekomstId }) => isOnOffer(forloeb, forekomstId, indskrevet));
  const stoette = lastGrant(forloeb, ['85', '85a'], virkning ?? afgjort);
  const botilbud = lastGrant(forloeb, ['107', '108'], virkning ?? afgjort);
  const plan = udarbejdedePlaner(forloeb).at(-1);
  return {
    doed: deathOf(forloeb),
    udskrivningsmaade: 'kommunal',
    vej,
    afgoerelsesdato: afgjort,
    virkningsdato: virkning,
    planFra: plan?.fra ?? null,
    planTil: plan?.til ?? null,
    boligAnvist: bolig ? stepDay(forloeb, bolig.forekomstId, 'anvist') : null,
    stoetteBevilget: stoette?.afgjort ?? null,
    stoetteSvarerTilBehov: stoette?.svarerTilBehov ?? null,
    lejekontraktUnderskrevet: bolig ? stepDay(forloeb, bolig.forekomstId, 'lejekontrakt_underskrevet') : null,
    boligIndflytningMulig: bolig ? stepDay(forloeb, bolig.forekomstId, 'indflytning_mulig') : null,
    stoetteKanBegynde: stoette?.gyldig.fra ?? null,
    botilbudBevilget: botilbud?.afgjort ?? null,
    botilbudIndflytningMulig: botilbud?.gyldig.fra ?? null,
    ikkeOpfyldt: null,
    klageModtaget: null,
    klageAfgjort: null,
  };
}

/** The day of a step as it was last told: a day that moves is told again. */
function stepDay(forloeb: Forloeb, boligId: string, skridt: Boligskridt): IsoDate | null {
  const told = forloeb.boligskridt.filter((trin) => trin.boligId === boligId && trin.skridt === skridt);
  return [...told].sort((a, b) => b.position - a.position)[0]?.dato ?? null;
}

/** A home that was neither declined nor left again, and not one from before the stay. */
function isOnOffer(forloeb: Forloeb, boligId: string, indskrevet: IsoDate | null): boolean {
  if (stepDay(forloeb, boligId, 'afslaaet') !== null || stepDay(forloeb, boligId, 'fraflyttet') !== null) return false;
  const indflyttet = stepDay(forloeb, boligId, 'indflyttet');
  return indflyttet === null || indskrevet === null || indflyttet >= indskrevet;
}

/** The newest grant that has not run out on the day. */
function lastGrant(
  forloeb: Forloeb,
  paragraffer: readonly GemtFakta<'bevilling'>['paragraf'][],
  day: IsoDate,
): GemtFakta<'bevilling'> | undefined {
  return forloeb.bevilling.findLast(({ paragraf, gyldig }) => paragraffer.includes(paragraf) && (gyldig.til === null || gyldig.til > day));
}
