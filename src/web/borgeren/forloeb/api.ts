import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Historik } from '../../../contract/historik.ts';
import type { Borgerbillede, Hvorfor, Orienteringsveje } from '../../../contract/svar.ts';
import type { LawRef } from '../../../law/kernel/lawRef.ts';
import type { Outcome } from '../../../law/kernel/outcome.ts';
import type { TraceStep } from '../../../law/kernel/trace.ts';
import type { KommunalUdskrivning, Udskrivningsvej } from '../../../law/sel/p110-boform/kommunalUdskrivning.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { apiGet } from '../../api/client.ts';

/** A person as the reader may see them. */
export function borgerQuery(borgerId: string) {
  return queryOptions({
    queryKey: ['borger', borgerId],
    queryFn: ({ signal }) => apiGet<Borgerbillede>(`borgere/${borgerId}`, signal),
  });
}

/** Where the notices about a person went. */
export function orienteringsvejeQuery(borgerId: string) {
  return queryOptions({
    queryKey: ['borger', borgerId, 'orienteringer'],
    queryFn: ({ signal }) => apiGet<Orienteringsveje>(`borgere/${borgerId}/orienteringer`, signal),
  });
}

/** What was written about a person and no longer stands. */
export function historikQuery(borgerId: string) {
  return queryOptions({
    queryKey: ['borger', borgerId, 'historik'],
    queryFn: ({ signal }) => apiGet<Historik>(`borgere/${borgerId}/historik`, signal),
  });
}

/** An answer of the law as the API gives it: the contract leaves the shapes of the kernel open. */
export interface Svar<T> {
  readonly regel: Omit<Hvorfor['regel'], 'ref'> & { readonly ref: LawRef };
  readonly outcome: Outcome<T>;
  readonly trace: readonly TraceStep[];
}

export interface Udskrivningsproeve {
  readonly borgerId: string;
  readonly vej: Udskrivningsvej;
  readonly afgjort: IsoDate | null;
  readonly virkning: IsoDate | null;
}

/** What a municipal discharge still needs, on the days asked about. The last answer stays until the next has come. */
export function udskrivningQuery({ borgerId, vej, afgjort, virkning }: Udskrivningsproeve) {
  const sporg = new URLSearchParams({ vej, ...(afgjort ? { afgjort } : {}), ...(virkning ? { virkning } : {}) });
  return queryOptions({
    queryKey: ['borger', borgerId, 'udskrivning', vej, afgjort, virkning],
    queryFn: ({ signal }) => apiGet<Svar<KommunalUdskrivning>>(`borgere/${borgerId}/udskrivning?${sporg.toString()}`, signal),
    placeholderData: keepPreviousData,
  });
}
