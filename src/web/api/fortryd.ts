import { useQueryClient } from '@tanstack/react-query';
import type { KommandoSvar } from '../../contract/kommandoer.ts';
import { problemText } from '../app/sider.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast, type Step } from '../design/Toast.tsx';
import { ApiProblem } from './client.ts';
import { refreshShown, sendKommando } from './kommando.ts';

interface Udfoert {
  readonly borgerId: string;
  /** What the command answered. */
  readonly svar: KommandoSvar;
  /** Why it is taken back; it stands in the history. */
  readonly aarsag: string;
  /** What can be done instead where it can't be taken back. */
  readonly wayOut?: (error: unknown) => { readonly action?: Step };
}

/** Whether a command can be taken back: no letter left the house. */
export function canUndo({ fortryd }: KommandoSvar): boolean {
  return fortryd !== null;
}

/**
 * Takes back all that one command recorded and fetches anew what is shown; what stood before it stands again. Where it can't be
 * taken back a receipt says why, and without a network offers the press again.
 */
export function useUndo(): (udfoert: Udfoert) => void {
  const tekst = useTekst();
  const { show } = useToast();
  const queryClient = useQueryClient();
  const takeBack = async ({ borgerId, svar: { fortryd }, aarsag }: Udfoert): Promise<void> => {
    try {
      if (fortryd !== null) await sendKommando('fortryd', { borgerId, kommandoId: fortryd, aarsag });
    } finally {
      await refreshShown(queryClient);
    }
  };
  const undo = (udfoert: Udfoert): void => {
    takeBack(udfoert).catch((error: unknown) => {
      const lost = error instanceof ApiProblem && error.code === 'netvaerk';
      show({ text: problemText(error, tekst), ...(lost ? { undo: () => undo(udfoert) } : {}), ...udfoert.wayOut?.(error) });
    });
  };
  return undo;
}
