import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { uuidv7 } from 'uuidv7';
import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import { ApiProblem } from '../api/client.ts';
import { canUndo, useUndo } from '../api/fortryd.ts';
import { refreshShown, sendKommando } from '../api/kommando.ts';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import type { Beboer, Svar } from './natliste.ts';

/** An answer under way: its id stays the same until it is recorded, so that it is recorded once. */
interface Undervejs {
  readonly svar: Svar | null;
  readonly id: string;
}

const INTET: Undervejs = { svar: null, id: '' };
const AGAIN_MS = 5_000;

/**
 * Tells what was seen of someone on a night, says so, and offers the way back. Without a network the answer is kept in this tab
 * and sent again until it arrives; `undervejs` is the answer that isn't recorded yet, `venter` whether it waits for the network.
 */
export function useTell({ id: borgerId, opholdId, navn }: Beboer, nat: IsoDate) {
  const { t } = useTekst();
  const say = useSay();
  const toast = useToast();
  const undo = useUndo();
  const queryClient = useQueryClient();
  const [{ svar: undervejs, id }, change, forget] = useKladde<Undervejs>(`nat.${opholdId}.${nat}`, INTET);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ svar, id: kommandoId }: { svar: Svar; id: string }) => sendKommando('registrer-tilstede', { borgerId, opholdId, nat, svar }, kommandoId),
    onSuccess: (kvittering, { svar }) => {
      const takeBack = (): void => undo({ borgerId, svar: kvittering, aarsag: t('web.fortrudt') });
      toast.show({ text: t('huset.nat.skrevet', { navn: navn || t('web.udenNavn'), svar: t(`huset.nat.${svar}`), dag: addDays(nat, 1) }), ...(canUndo(kvittering) ? { undo: takeBack } : {}) });
      return refreshShown(queryClient).finally(forget);
    },
    onError: (error) => { if (!isLost(error)) { forget(); say(error); } },
  });
  useAgain(undervejs !== null && !isPending, () => { if (undervejs !== null) mutate({ svar: undervejs, id }); });
  const tell = (svar: Svar): void => {
    const next = { svar, id: uuidv7() };
    change(next);
    mutate(next);
  };
  return { tell, undervejs, venter: undervejs !== null && !isPending, busy: isPending };
}

/** Whether nobody knows if an answer arrived: it is sent again under its id. */
function isLost(error: Error): boolean {
  return error instanceof ApiProblem && (error.code === 'netvaerk' || error.code === 'forLangTid' || error.code === 'ikke_logget_ind');
}

function useSay(): (error: unknown) => void {
  const tekst = useTekst();
  const toast = useToast();
  return (error) => toast.show({ text: problemText(error, tekst) });
}

/** Tries again when the network is back, and every few seconds until then. */
function useAgain(waiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting, again]);
}
