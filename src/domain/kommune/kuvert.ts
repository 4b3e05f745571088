import type { IsoDate } from '../../law/kernel/dato.ts';

/** A notice on its way to another organisation that uses Hjemvej: no more than the receiver needs to know who it is. */
export interface Kuvert {
  readonly id: string;
  readonly modtagerId: string;
  readonly om: 'indskrivning' | 'udskrivning';
  readonly boformId: string;
  /** The sender's name for the stay: opaque to the receiver, the same in both notices of a stay. */
  readonly opholdRef: string;
  readonly dato: IsoDate;
  /** Of a discharge: that the person died, so that nobody writes to them. */
  readonly doedsfald: boolean;
  /** That nobody but the named recipient may learn where the person is. */
  readonly skjult: boolean;
  readonly navn: string;
  readonly foedselsdato: IsoDate | null;
  /** Encrypted by the server. */
  readonly cpr: string | null;
  readonly kontakt: string;
}
