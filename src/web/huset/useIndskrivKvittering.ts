import { useNavigate } from '@tanstack/react-router';
import type { KommandoSvar } from '../../contract/kommandoer.ts';
import { canUndo, useUndo } from '../api/fortryd.ts';
import { may, useSession } from '../app/useSession.ts';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface Indskrevet {
  readonly svar: KommandoSvar;
  readonly navn: string;
  /** The name of the place given, if one was. */
  readonly plads: string | null;
  /** Opens the receipt on paper, where the place has one. */
  readonly onPaper?: () => void;
}

/** The receipt of an admission: who has which place, the next step that the law asks for, and the way back. */
export function useIndskrivKvittering(): (indskrevet: Indskrevet) => void {
  const { t } = useTekst();
  const toast = useToast();
  const navigate = useNavigate();
  const undo = useUndo();
  const session = useSession();
  return ({ svar, navn, plads, onPaper }) => {
    const { borgerId, opholdId } = svar.svar;
    if (borgerId === undefined || opholdId === undefined) return;
    const text = plads === null ? t('huset.indskrevet.udenPlads', { navn }) : t('huset.indskrevet', { navn, plads });
    const toNotice = (): void => void navigate({ to: '/borger/$borgerId', params: { borgerId }, search: { goer: 'orientering', om: 'indskrivning', emne: opholdId } });
    toast.show({
      text,
      ...(may(session, 'orientering.send') ? { action: { label: t('huset.orienter'), run: toNotice } } : {}),
      ...(onPaper ? { also: { label: t('huset.kvittering'), run: onPaper } } : {}),
      ...(canUndo(svar) ? { undo: () => undo({ borgerId, svar, aarsag: t('web.fortrudt') }) } : {}),
    });
  };
}
