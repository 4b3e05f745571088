import { useQueryClient } from '@tanstack/react-query';
import type { KommandoSvar } from '../../contract/kommandoer.ts';
import { refreshShown, sendKommando } from './kommando.ts';

interface Udfoert {
  readonly borgerId: string;
  /** What the command answered. */
  readonly svar: KommandoSvar;
  /** Why it is taken back; it stands in the history. */
  readonly aarsag: string;
}

/** Whether a command can be taken back: no letter left the house. */
export function canUndo({ fortryd }: KommandoSvar): boolean {
  return fortryd !== null;
}

/** Takes back all that one command recorded and fetches anew what is shown. What stood before it stands again. */
export function useUndo(): (udfoert: Udfoert) => Promise<void> {
  const queryClient = useQueryClient();
  return async ({ borgerId, svar: { fortryd }, aarsag }) => {
    try {
      if (fortryd !== null) await sendKommando('fortryd', { borgerId, kommandoId: fortryd, aarsag });
    } finally {
      await refreshShown(queryClient);
    }
  };
}
