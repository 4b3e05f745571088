import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { usePausePlads } from '../api/pladser.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface PauseDialogProps {
  readonly hus: Huset;
  readonly plads: Huset['pladser'][number];
  readonly onClose: () => void;
}

/** A place can't be used for a while: from when, why, and until when if that is known. */
export function PauseDialog({ hus, plads, onClose }: PauseDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('pladser.pause.titel', { plads: plads.navn })} onClose={onClose}><Formular hus={hus} plads={plads} onClose={onClose} /></Dialog>;
}

function Formular({ hus: { boform, today }, plads, onClose }: PauseDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [aarsag, setAarsag] = useState('');
  const [fra, setFra] = useState<IsoDate | null>(today);
  const [til, setTil] = useState<IsoDate | null>(null);
  const pause = usePausePlads(boform.id, plads.id);
  const send = (): void => {
    if (fra === null) return;
    const gemt = t('pladser.pause.gemt', { plads: plads.navn, fra });
    pause.mutate({ fra, til, aarsag: aarsag.trim() }, { onSuccess: () => { onClose(); toast.show({ text: gemt }); } });
  };
  return (
    <Form onSubmit={send}>
      {pause.error ? <Notice tone="agt" announce>{problemText(pause.error, tekst)}</Notice> : null}
      <p>{t('pladser.pause.hvad')}</p>
      <TextField label={t('pladser.pause.aarsag')} hint={t('pladser.pause.aarsag.hint')} value={aarsag} onChange={setAarsag} required autoComplete="off" />
      <DateField label={t('pladser.pause.fra')} value={fra} onChange={setFra} today={today} required />
      <DateField label={t('pladser.pause.iBrug')} value={til} onChange={setTil} today={today} error={til !== null && fra !== null && til <= fra ? t('fejl.slut_foer_start') : null} />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={pause.isPending}>{t('pladser.pause.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
