import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';
import { apiPost } from './client.ts';
import { refreshShown } from './kommando.ts';

/** Records something under an id that stays the same until it is recorded, so that pressing again is harmless. */
export function useRecord<Felter extends object>(path: string) {
  const queryClient = useQueryClient();
  const id = useRef<string | null>(null);
  return useMutation({
    mutationFn: (felter: Felter) => apiPost<{ id: string }>(path, { ...felter, id: (id.current ??= uuidv7()) }),
    onSuccess: () => {
      id.current = null;
      return refreshShown(queryClient);
    },
  });
}
