import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Modality } from '../../law/kernel/lawRef.ts';
import type { Reason } from '../../law/kernel/outcome.ts';
import type { LawContext } from '../../law/kernel/rule.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { harGarantierVedBortvisning } from './bortvisning.ts';
import { harHenvistEfterAfslag, harHjulpetTilKrisecenter } from './afslag.ts';
import { harHoldtIndskrivningssamtale, harOrienteretOmIndskrivning, harOrienteretOmUdskrivning, harVurderetMaalgruppe, kanTilbydeEfterforsorg } from './ophold.ts';
import { harPlan } from './plan.ts';
import { harAfklaretOenske, harFulgtOenske, harHelePlanen } from './stoette.ts';
import { harDaekketBehov } from './underOpholdet.ts';
import { harHjulpetMedPlads, harTilbudtMidlertidigtOphold, harVisiteretTilBehandling } from './visitation.ts';
import { hvemFungerer } from './uenighed.ts';
import type { Spoergsmaal, Svar } from './spoergsmaal.ts';

/** Every question the course puts to the law for each person. */
export const SPOERGSMAAL: readonly Spoergsmaal[] = [
  harOrienteretOmIndskrivning,
  harVurderetMaalgruppe,
  harPlan,
  harDaekketBehov,
  harAfklaretOenske,
  harHelePlanen,
  harFulgtOenske,
  harOrienteretOmUdskrivning,
  kanTilbydeEfterforsorg,
  harHenvistEfterAfslag,
  harGarantierVedBortvisning,
  harHjulpetTilKrisecenter,
  harHoldtIndskrivningssamtale,
  harHjulpetMedPlads,
  harTilbudtMidlertidigtOphold,
  harVisiteretTilBehandling,
  hvemFungerer,
];

/** A duty as it is kept between questions: until `holderTil` the answer is the same if no fact changes. */
export interface Opgave {
  readonly journalId: string;
  readonly borgerId: string;
  readonly regel: string;
  readonly emneId: string;
  readonly modalitet: Modality;
  /** `venter`: nothing to do now, but the answer will turn by itself. */
  readonly tilstand: 'aaben' | 'overskredet' | 'venter';
  readonly paamind: IsoDate | null;
  readonly frist: IsoDate | null;
  readonly tekst: Reason;
  readonly holderTil: IsoDate | null;
}

/** Asks the law everything about a person and keeps what is to be done or will be. */
export function findOpgaver(forloeb: Forloeb, context: LawContext): readonly Opgave[] {
  return SPOERGSMAAL.flatMap((spoergsmaal) => spoergsmaal.besvar(forloeb, context)).flatMap(opgaveOf);
}

function opgaveOf({ outcome, goeremaal, ...svar }: Svar): readonly Opgave[] {
  const { regel, emneId, journalId, borgerId, modalitet } = svar;
  const holderTil = outcome.holdsUntil;
  if (goeremaal) return [{ regel, emneId, journalId, borgerId, modalitet, holderTil, ...goeremaal }];
  if (holderTil === null) return [];
  const tekst = { key: 'opgave.venter' };
  return [{ regel, emneId, journalId, borgerId, modalitet, holderTil, tilstand: 'venter', paamind: null, frist: null, tekst }];
}
