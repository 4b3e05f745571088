import { queryOptions } from '@tanstack/react-query';
import type { Advarsler } from '../../contract/advarsel.ts';
import { apiGet } from './client.ts';

/** Who in a house must be kept from someone there. */
export function advarslerQuery(boformId: string) {
  return queryOptions({ queryKey: ['huset', boformId, 'advarsler'], queryFn: ({ signal }) => apiGet<Advarsler>(`huset/${boformId}/advarsler`, signal) });
}

/** Whether one person must be kept from someone in the house they stay in. */
export function advarslerOmQuery(borgerId: string) {
  return queryOptions({ queryKey: ['borger', borgerId, 'advarsler'], queryFn: ({ signal }) => apiGet<Advarsler>(`borgere/${borgerId}/advarsler`, signal) });
}
