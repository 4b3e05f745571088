import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useToast } from '../design/Toast.tsx';
import { closeSession } from '../api/session.ts';

const LAAST = 'hjemvej.tavle.laast';

/** Whether this tab was locked and nobody has unlocked it since: kept by the tab, so that no network can undo it. */
export function isLaast(): boolean {
  return sessionStorage.getItem(LAAST) !== null;
}

/** The tab is unlocked again. */
export function forgetLaas(): void {
  sessionStorage.removeItem(LAAST);
}

/** Ends the session that was locked away, if the network was gone when it was; without one it ends by itself in a few minutes. */
export async function endLaast(): Promise<void> {
  await closeSession().catch(() => undefined);
}

/** Locks: nothing fetched is left, the session ends, and only the drafts of whoever worked stay, for them alone. */
export function useLaas(): () => void {
  const queryClient: QueryClient = useQueryClient();
  const router = useRouter();
  const { clear } = useToast();
  return useCallback(() => {
    sessionStorage.setItem(LAAST, '1');
    void endLaast();
    clear();
    queryClient.clear();
    void router.navigate({ to: '/tavle', replace: true });
  }, [queryClient, router, clear]);
}
