import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Fristtilstand } from '../../law/kernel/frist.ts';
import type { Reason } from '../../law/kernel/outcome.ts';
import { indskrivningssamtale } from '../../law/rsl/p5-helhed/indskrivningssamtale.ts';
import { efterforsorg } from '../../law/sel/p110-boform/efterforsorg.ts';
import { maalgruppe } from '../../law/sel/p110-boform/maalgruppe.ts';
import { orienteringOmIndskrivning } from '../../law/sel/p110-boform/orienteringOmIndskrivning.ts';
import { orienteringOmUdskrivning } from '../../law/sel/p110-boform/orienteringOmUdskrivning.ts';
import type { Udskrivningsmaade as Lovmaade } from '../../law/sel/p110-boform/ophold.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { deathOf } from '../borger/doed.ts';
import { efterforsorgOf } from '../ophold/registrerEfterforsorg.ts';
import { afsendelseOf, wrongDayTold } from './afsendelse.ts';
import { aaben, spoergsmaal, type Goeremaal } from './spoergsmaal.ts';

/** Has the handlekommune been told of the admission? */
export const harOrienteretOmIndskrivning = spoergsmaal(orienteringOmIndskrivning, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.ophold.map((ophold) => ({
      ...emneOf(ophold),
      facts: { opholdstype: ophold.art, indskrevet: ophold.gyldig.fra, ...afsendelseOf(forloeb, ophold, 'indskrivning') },
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
          ...afsendelseOf(forloeb, ophold, 'udskrivning'),
          sagdeDagen: wrongDayTold(forloeb, ophold),
        },
      };
    }),
  goeremaal: fristGoeremaal,
});

/** Is it recorded what the target group rests on? Evidence for the refund; it never holds a bed back. */
export const harVurderetMaalgruppe = spoergsmaal(maalgruppe, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.ophold
      .filter(({ art }) => art === '110')
      .map((ophold) => ({ ...emneOf(ophold), facts: maalgruppefakta(forloeb, ophold) })),
  goeremaal: () => null,
  udenFakta: (facts) => aaben({ key: 'opgave.maalgruppe-mangler', params: { antal: facts.length } }),
});

/** Has the boform talked with the person about the stay and the part of the municipality? */
export const harHoldtIndskrivningssamtale = spoergsmaal(indskrivningssamtale, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.ophold.map((ophold) => ({
      ...emneOf(ophold),
      facts: {
        opholdstype: ophold.art, indskrevet: ophold.gyldig.fra, udskrevet: ophold.gyldig.til,
        samtale: forloeb.indskrivningssamtale.find(({ opholdId }) => opholdId === ophold.forekomstId)?.dato ?? null,
      },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-holdes' ? aaben(grund) : null),
});

/** May the boform offer aftercare? */
export const kanTilbydeEfterforsorg = spoergsmaal(efterforsorg, {
  journalart: 'boform',
  emner: (forloeb) =>
    forloeb.ophold
      .filter((ophold) => ophold.art === '110' && !isAnswered(forloeb, ophold))
      .map((ophold) => ({
        ...emneOf(ophold),
        facts: { doed: deathOf(forloeb), opholdstype: ophold.art, udskrevet: ophold.gyldig.til, begyndt: firstAftercare(forloeb, ophold), besluttetAf: 'leder' },
      })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'kan-tilbydes' ? aaben(grund) : null),
});

function maalgruppefakta(forloeb: Forloeb, ophold: GemtFakta<'ophold'>) {
  const optagelse = forloeb.optagelse.findLast(({ opholdId }) => opholdId === ophold.forekomstId);
  return {
    indskrevet: ophold.gyldig.fra,
    saerligeSocialeProblemer: optagelse?.saerligeSocialeProblemer ?? null,
    bolig: optagelse ? boligsituation(optagelse) : null,
    akutBehov: optagelse?.akutBehov ?? null,
    behovForStoette: optagelse?.behovForStoette ?? null,
    lovligtOpholdDokumenteret: optagelse?.lovligtOphold ?? null,
  };
}

/** Having no home and not being able to use the one one has are two answers to one question of the law. */
function boligsituation({ ingenBolig, kanIkkeVaereIBolig }: Felter['optagelse']): 'ingen' | 'kan-ikke-bruges' | 'kan-bruges' | null {
  if (ingenBolig === true) return 'ingen';
  if (kanIkkeVaereIBolig === true) return 'kan-ikke-bruges';
  return ingenBolig === false && kanIkkeVaereIBolig === false ? 'kan-bruges' : null;
}

/** An offer that was made, and did not lead to aftercare yet, is no longer something one may do. */
function isAnswered(forloeb: Forloeb, ophold: GemtFakta<'ophold'>): boolean {
  const skridt = efterforsorgOf(forloeb, ophold).map((trin) => trin.skridt);
  return skridt.length > 0 && !skridt.includes('begyndt');
}

/** The day aftercare began: as its step says, or as a source told of it as a stay of its own. */
function firstAftercare(forloeb: Forloeb, ophold: GemtFakta<'ophold'>): IsoDate | null {
  const begyndt = efterforsorgOf(forloeb, ophold).find(({ skridt }) => skridt === 'begyndt');
  if (begyndt) return begyndt.dato;
  const { gyldig } = ophold;
  return forloeb.ophold.find(({ art, gyldig: senere }) => art === 'efterforsorg' && gyldig.til !== null && senere.fra >= gyldig.til)?.gyldig.fra ?? null;
}

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

/** A duty with a period is something to do until it is done; late only after its last day. */
export function fristGoeremaal(value: {
  readonly tilstand: Fristtilstand; readonly paamindelse: IsoDate; readonly frist: IsoDate; readonly grund: Reason; readonly afvist?: boolean; readonly bevaret?: boolean;
}): Goeremaal | null {
  // The period was kept by a notice to the wrong municipality: the right one is to be told, and nothing is late.
  if (value.afvist && value.bevaret) return aaben(value.grund);
  const { tilstand, paamindelse, frist, grund } = value;
  if (tilstand === 'rettidig' || tilstand === 'for-sent') return null;
  return { tilstand: tilstand === 'overskredet' ? 'overskredet' : 'aaben', paamind: paamindelse, frist, tekst: grund };
}
