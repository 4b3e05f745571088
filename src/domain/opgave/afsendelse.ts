import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Facts } from '../../law/kernel/fakta.ts';
import type { AFSENDELSE } from '../../law/sel/p110-boform/orienteringsfrist.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';

/**
 * What the law asks of a notice: when it was sent first, and what the municipalities that were told have answered since. A notice of a
 * discharge on another day is none of this discharge; the day it told of is given with it.
 */
export function afsendelseOf(forloeb: Forloeb, ophold: GemtFakta<'ophold'>, om: 'indskrivning' | 'udskrivning'): Facts<typeof AFSENDELSE> {
  const sendte = sentAbout(forloeb, ophold, om).filter((each) => isAboutDay(each, ophold));
  const svarOn = (orienteringId: string) => forloeb.orienteringssvar.filter((each) => each.orienteringId === orienteringId).at(-1);
  const afviste = sendte.flatMap(({ forekomstId }) => { const svar = svarOn(forekomstId); return svar?.svar === 'afvist' ? [svar.dato] : []; });
  const staar = sendte.filter(({ forekomstId }) => svarOn(forekomstId)?.svar !== 'afvist');
  return {
    sendt: sendte[0]?.dato ?? null,
    afvist: staar.length === 0 ? (afviste.toSorted().at(-1) ?? null) : null,
    sendtIgen: afviste.length > 0 ? (staar[0]?.dato ?? null) : null,
  };
}

/** The day the last notice of a discharge told of, where no notice tells of the day it is. */
export function wrongDayTold(forloeb: Forloeb, ophold: GemtFakta<'ophold'>): IsoDate | null {
  const sendte = sentAbout(forloeb, ophold, 'udskrivning');
  return sendte.some((each) => isAboutDay(each, ophold)) ? null : (sendte.at(-1)?.haendelsesdato ?? null);
}

function sentAbout({ orientering }: Forloeb, { forekomstId }: GemtFakta<'ophold'>, om: 'indskrivning' | 'udskrivning'): readonly GemtFakta<'orientering'>[] {
  return orientering
    .filter((each) => each.opholdId === forekomstId && each.om === om && each.retning === 'sendt')
    .toSorted((a, b) => (a.dato < b.dato ? -1 : 1));
}

/** An admission stays the one it was; a discharge that was undone and made anew may be on another day than the one that was told of. */
function isAboutDay({ om, haendelsesdato }: GemtFakta<'orientering'>, { gyldig }: GemtFakta<'ophold'>): boolean {
  return om === 'indskrivning' || haendelsesdato === null || haendelsesdato === gyldig.til;
}
