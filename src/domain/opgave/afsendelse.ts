import type { Facts } from '../../law/kernel/fakta.ts';
import type { AFSENDELSE } from '../../law/sel/p110-boform/orienteringsfrist.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';

/** What the law asks of a notice: when it was sent first, and what the municipalities that were told have answered since. */
export function afsendelseOf(forloeb: Forloeb, ophold: GemtFakta<'ophold'>, om: 'indskrivning' | 'udskrivning'): Facts<typeof AFSENDELSE> {
  const sendte = forloeb.orientering
    .filter((each) => each.opholdId === ophold.forekomstId && each.om === om && each.retning === 'sendt')
    .toSorted((a, b) => (a.dato < b.dato ? -1 : 1));
  const svarOn = (orienteringId: string) => forloeb.orienteringssvar.filter((each) => each.orienteringId === orienteringId).at(-1);
  const afviste = sendte.flatMap(({ forekomstId }) => { const svar = svarOn(forekomstId); return svar?.svar === 'afvist' ? [svar.dato] : []; });
  const staar = sendte.filter(({ forekomstId }) => svarOn(forekomstId)?.svar !== 'afvist');
  return {
    sendt: sendte[0]?.dato ?? null,
    afvist: staar.length === 0 ? (afviste.toSorted().at(-1) ?? null) : null,
    sendtIgen: afviste.length > 0 ? (staar[0]?.dato ?? null) : null,
  };
}
