import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';

/** A message about a stay on its way between a boform and a municipality. It names no person: the notice of the stay did. */
export interface Budskab extends Pick<Felter['besked'], 'art' | 'grundlag' | 'tekst' | 'svar'> {
  readonly id: string;
  readonly til: 'kommune' | 'boform';
  readonly afsenderNavn: string;
  readonly modtagerId: string;
  readonly boformId: string;
  /** The boform's name for the stay, as in its notice. */
  readonly opholdRef: string;
  readonly dato: IsoDate;
}
