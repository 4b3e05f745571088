import { earliest, type IsoDate } from '../../law/kernel/dato.ts';

/** An agreed absence: from its first night until the day of return that was agreed, and the day they were back. */
export interface Fravaersdage {
  readonly gyldig: { readonly fra: IsoDate; readonly til: IsoDate };
  readonly tilbage: IsoDate | null;
}

/** The nights someone was away by agreement, half-open: until they were back, and no longer than it was agreed. */
export function agreedNights({ gyldig: { fra, til }, tilbage }: Fravaersdage): { readonly fra: IsoDate; readonly til: IsoDate } {
  return { fra, til: tilbage === null ? til : earliest(til, tilbage) };
}
