import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../contract/svar.ts';
import type { BegyndVagt, BegyndVikarvagt, LaasOp, OpretTavle, OpretVikar, Tavle, Tavler, Vikarkode } from '../../contract/tavle.ts';
import { apiGet, apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';
import { useRecord } from './record.ts';

/** The device one is at, and who works on it now. Whoever is not signed in may ask. */
export const tavleQuery = queryOptions({
  queryKey: ['tavle'],
  queryFn: ({ signal }) => apiGet<Tavle>('tavle', signal),
  staleTime: 0,
});

/** Unlocks the device, and the other ways to a session of a PIN. */
export const openWithPin = (data: LaasOp): Promise<Session> => apiPost<Session>('tavle/laas-op', data);
export const openWithKode = (data: BegyndVikarvagt): Promise<Session> => apiPost<Session>('tavle/vikar', data);
export const beginVagt = (data: BegyndVagt): Promise<Session> => apiPost<Session>('tavle/vagt', data);

/** The devices and the shifts of a house, for its leader. */
export function tavlerQuery(boformId: string) {
  return queryOptions({
    queryKey: ['tavler', boformId],
    queryFn: ({ signal }) => apiGet<Tavler>(`huset/${boformId}/tavler`, signal),
  });
}

/** Makes the browser one is at a device of the house. */
export function useOpretTavle(boformId: string) {
  return useRecord<Omit<OpretTavle, 'id'>>(`huset/${boformId}/tavler`);
}

/** Sets after how many minutes a device locks. */
export function useSaetLaasetid(boformId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, laasMinutter }: { readonly id: string; readonly laasMinutter: number }) => apiPost<{ id: string }>(`huset/${boformId}/tavler/${id}/laasetid`, { laasMinutter }),
    // Also the session: on that very screen it locks by the new time.
    onSettled: () => queryClient.invalidateQueries(),
  });
}

/** Closes a device, or ends a shift, at once. */
export function useLukTavle(boformId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ art, id }: { readonly art: 'tavle' | 'vagt'; readonly id: string }) =>
      apiPost<{ id: string }>(art === 'tavle' ? `huset/${boformId}/tavler/${id}/luk` : `huset/${boformId}/vagter/${id}/slut`, {}),
    onSettled: () => refreshShown(queryClient),
  });
}

/** Gives a vikar a shift. A second press after a lost answer makes a second shift with a code of its own; the first is never used. */
export function useOpretVikar(boformId: string) {
  return useMutation({ mutationFn: (data: OpretVikar) => apiPost<Vikarkode>(`huset/${boformId}/vikarer`, data) });
}
