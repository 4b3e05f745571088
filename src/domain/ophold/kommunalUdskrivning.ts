import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Facts } from '../../law/kernel/fakta.ts';
import type { kommunalUdskrivning, Udskrivningsvej } from '../../law/sel/p110-boform/kommunalUdskrivning.ts';
import type { Boligskridt } from '../ledger/felter.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { udarbejdedePlaner } from '../opgave/plan.ts';

export interface UdskrivningPaaTale {
  readonly vej: Udskrivningsvej;
  readonly afgjort: IsoDate;
  /** The day the discharge takes effect; `null` while it is not fixed. */
  readonly virkning: IsoDate | null;
}

/** What the conditions of SEL § 110, stk. 5 are tested on, read from the course. */
export function udskrivningsfakta(
  forloeb: Forloeb,
  { vej, afgjort, virkning }: UdskrivningPaaTale,
): Facts<(typeof kommunalUdskrivning)['facts']> {
  const bolig = forloeb.bolig.findLast(({ forekomstId }) => stepDay(forloeb, forekomstId, 'afslaaet') === null);
  const stoette = lastGrant(forloeb, ['85', '85a']);
  const botilbud = lastGrant(forloeb, ['107', '108']);
  const plan = udarbejdedePlaner(forloeb).at(-1);
  return {
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

function stepDay(forloeb: Forloeb, boligId: string, skridt: Boligskridt): IsoDate | null {
  return forloeb.boligskridt.findLast((trin) => trin.boligId === boligId && trin.skridt === skridt)?.dato ?? null;
}

function lastGrant(forloeb: Forloeb, paragraffer: readonly GemtFakta<'bevilling'>['paragraf'][]): GemtFakta<'bevilling'> | undefined {
  return forloeb.bevilling.findLast(({ paragraf }) => paragraffer.includes(paragraf));
}
