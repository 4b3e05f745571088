import type { IsoDate } from '../../law/kernel/dato.ts';

/** What the boform that someone is sent to is told: no more than it needs to have a bed ready, and nothing of the journal. */
export interface VentetAnkomst {
  readonly id: string;
  readonly fraBoformId: string;
  readonly tilBoformId: string;
  readonly dato: IsoDate;
  readonly klokken: string | null;
  readonly navn: string;
  readonly kontakt: string;
  readonly skjult: boolean;
  /** The municipality that was told of the stay, or is believed to be handlekommune. */
  readonly handlekommuneId: string | null;
}
