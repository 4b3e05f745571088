import { useNavigate } from '@tanstack/react-router';
import type { KommandoSvar } from '../../contract/kommandoer.ts';
import { canUndo, useUndo } from '../api/fortryd.ts';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface Kvittering {
  readonly svar: KommandoSvar;
  readonly navn: string;
  readonly text: string;
}

/** The receipt of a notice taken: what happened, the way to the person, and the way back. */
export function useKvittering(): (kvittering: Kvittering) => void {
  const { t } = useTekst();
  const toast = useToast();
  const navigate = useNavigate();
  const undo = useUndo();
  return ({ svar, navn, text }) => {
    const { borgerId } = svar.svar;
    if (borgerId === undefined) return toast.show({ text });
    toast.show({
      text,
      action: { label: t('mindag.aabn', { navn }), run: () => void navigate({ to: '/borger/$borgerId', params: { borgerId }, search: {} }) },
      ...(canUndo(svar) ? { undo: () => undo({ borgerId, svar, aarsag: t('web.fortrudt') }) } : {}),
    });
  };
}
