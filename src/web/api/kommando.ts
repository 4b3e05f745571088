import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Kommandonavn, KommandoInput, KommandoSvar } from '../../contract/kommandoer.ts';
import { apiPost } from './client.ts';

/** What a form has to say of a command: everything but its id. */
export type Kommandofelter<N extends Kommandonavn> = Omit<KommandoInput<N>, 'id'>;

/** Carries out a command. With the same id twice it is carried out once. Throws `ApiProblem`. */
export async function sendKommando<N extends Kommandonavn>(navn: N, felter: Kommandofelter<N>, id: string = uuidv7()): Promise<KommandoSvar> {
  return apiPost<KommandoSvar>(`kommandoer/${navn}`, { ...felter, id });
}

/**
 * A command as a form sends it. The id stays the same until the command has been carried out, so that pressing again after a
 * lost network is harmless; then everything shown is fetched anew.
 */
export function useKommando<N extends Kommandonavn>(navn: N) {
  const queryClient = useQueryClient();
  const id = useRef<string | null>(null);
  return useMutation({
    mutationFn: (felter: Kommandofelter<N>) => {
      id.current ??= uuidv7();
      return sendKommando(navn, felter, id.current);
    },
    onSuccess: () => {
      id.current = null;
      return refreshShown(queryClient);
    },
  });
}

/** Fetches anew what is on the screen, except who is signed in. */
export async function refreshShown(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}
