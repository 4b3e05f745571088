import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { onSessionEnded } from '../api/client.ts';
import { openSession, sessionQuery } from '../api/session.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useTekst } from '../design/tekst.tsx';
import { LogindForm } from '../logind/LogindForm.tsx';
import { forgetKladder } from './kladde.ts';
import { useSession } from './useSession.ts';

/**
 * The session ended while someone worked: the sign-in comes over the page, which stands as it was, and what waited for it is
 * sent when it is done. Another person who signs in here starts at the front, with nothing of the first one's.
 */
export function GenLogind(): ReactNode {
  const { t } = useTekst();
  const { open, done } = useEndedSession();
  const { bruger } = useSession();
  const queryClient = useQueryClient();
  const login = useMutation({
    mutationFn: openSession,
    onSuccess: (session) => {
      if (session.bruger.id !== bruger.id) return startOver('/');
      queryClient.setQueryData(sessionQuery.queryKey, session);
      done();
    },
  });
  if (!open) return null;
  return (
    <Dialog title={t('logind.igen')} onClose={() => startOver('/log-ind')}>
      <p>{t('logind.udloebet')}</p>
      <LogindForm pending={login.isPending} error={login.error} onSubmit={login.mutate} heading={false} />
    </Dialog>
  );
}

/** A new page load: nothing of what the browser held in memory is left. */
function startOver(path: '/' | '/log-ind'): void {
  forgetKladder();
  location.assign(path);
}

interface Wait {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function makeWait(): Wait {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => { resolve = done; });
  return { promise, resolve };
}

function useEndedSession(): { readonly open: boolean; readonly done: () => void } {
  const [open, setOpen] = useState(false);
  const waiting = useRef<Wait | null>(null);
  useEffect(() => onSessionEnded(() => {
    waiting.current ??= makeWait();
    setOpen(true);
    return waiting.current.promise;
  }), []);
  const done = (): void => {
    waiting.current?.resolve();
    waiting.current = null;
    setOpen(false);
  };
  return { open, done };
}
