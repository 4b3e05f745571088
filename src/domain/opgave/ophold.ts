import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Fristtilstand } from '../../law/kernel/frist.ts';
import type { Reason } from '../../law/kernel/outcome.ts';
import { orienteringOmIndskrivning } from '../../law/sel/p110-boform/orienteringOmIndskrivning.ts';
import { orienteringOmUdskrivning } from '../../law/sel/p110-boform/orienteringOmUdskrivning.ts';
import type { Udskrivningsmaade as Lovmaade } from '../../law/sel/p110-boform/ophold.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { spoergsmaal, type Goeremaal } from './spoergsmaal.ts';

/** Has the handlekommune been told of the admission? */
export const harOrienteretOmIndskrivning = spoergsmaal(orienteringOmIndskrivning, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.ophold.map((ophold) => ({
      ...emneOf(ophold),
      facts: { opholdstype: ophold.art, indskrevet: ophold.gyldig.fra, sendt: firstSent(forloeb, ophold, 'indskrivning') },
    })),
  goeremaal: fristGoeremaal,
});

/** Has the handlekommune been told of the discharge? */
export const harOrienteretOmUdskrivning = spoergsmaal(orienteringOmUdskrivning, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.ophold.map((ophold) => {
      const udskrivning = udskrivningOf(forloeb, ophold);
      return {
        ...emneOf(ophold),
        facts: {
          opholdstype: ophold.art,
          udskrevet: ophold.gyldig.til,
          udskrivningsmaade: udskrivning ? lovmaadeOf(udskrivning) : null,
          planlagt: udskrivning?.planlagt ?? null,
          sendt: firstSent(forloeb, ophold, 'udskrivning'),
        },
      };
    }),
  goeremaal: fristGoeremaal,
});

/** The ids under which an answer about a stay is kept. */
export function emneOf({ forekomstId, journalId, borgerId }: GemtFakta<'ophold'>) {
  return { emneId: forekomstId, journalId, borgerId };
}

/** The discharge recorded for a stay in the same journal. */
export function udskrivningOf(forloeb: Forloeb, { forekomstId, journalId }: GemtFakta<'ophold'>): GemtFakta<'udskrivning'> | null {
  return forloeb.udskrivning.findLast((udskrivning) => udskrivning.opholdId === forekomstId && udskrivning.journalId === journalId) ?? null;
}

/** How the law sees a way of leaving: whose decision it was, or that it was none. */
export function lovmaadeOf({ afgjortAf, maade }: Pick<Felter['udskrivning'], 'afgjortAf' | 'maade'>): Lovmaade {
  if (afgjortAf === 'kommune') return 'kommunal';
  switch (maade) {
    case 'bortvisning': return 'bortvisning';
    case 'hospital': return 'hospital';
    case 'faengsel': return 'faengsel';
    case 'doedsfald': return 'doed';
    case 'eget_oenske':
    case 'udeblevet': return 'fraflyttet';
    case 'efter_aftale':
    case 'overflytning': return 'leder';
  }
}

function firstSent(forloeb: Forloeb, ophold: GemtFakta<'ophold'>, om: 'indskrivning' | 'udskrivning'): IsoDate | null {
  const sendt = forloeb.orientering
    .filter((orientering) => orientering.opholdId === ophold.forekomstId && orientering.om === om && orientering.retning === 'sendt')
    .map(({ dato }) => dato)
    .sort();
  return sendt[0] ?? null;
}

/** A duty with a period is something to do until it is done; late only after its last day. */
export function fristGoeremaal(value: {
  readonly tilstand: Fristtilstand; readonly paamindelse: IsoDate; readonly frist: IsoDate; readonly grund: Reason;
}): Goeremaal | null {
  const { tilstand, paamindelse, frist, grund } = value;
  if (tilstand === 'rettidig' || tilstand === 'for-sent') return null;
  return { tilstand: tilstand === 'overskredet' ? 'overskredet' : 'aaben', paamind: paamindelse, frist, tekst: grund };
}
