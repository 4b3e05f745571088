import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useSaetHusoplysninger } from '../api/pladser.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Check } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface HusoplysningerDialogProps {
  readonly hus: Huset;
  readonly onClose: () => void;
}

/** What the house tells others of itself, and whom it calls for someone under 18. Only its leader is offered this. */
export function HusoplysningerDialog({ hus, onClose }: HusoplysningerDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('pladser.oplysninger')} onClose={onClose}><Formular hus={hus} onClose={onClose} /></Dialog>;
}

function Formular({ hus: { boform, today, oplysninger }, onClose }: HusoplysningerDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [delerPladser, setDeler] = useState(oplysninger.delerPladser);
  const [adresseSkjult, setSkjult] = useState(oplysninger.adresseSkjult);
  const [doegnvagt, setDoegnvagt] = useState(oplysninger.doegnvagt ?? '');
  const [fra, setFra] = useState<IsoDate | null>(today);
  const saet = useSaetHusoplysninger(boform.id);
  const send = (): void => {
    if (fra === null) return;
    const gemt = t('pladser.oplysninger.gemt', { fra });
    saet.mutate({ fra, delerPladser, adresseSkjult, doegnvagt: doegnvagt.trim() || null }, { onSuccess: () => { onClose(); toast.show({ text: gemt }); } });
  };
  return (
    <Form onSubmit={send}>
      {saet.error ? <Notice tone="agt" announce>{problemText(saet.error, tekst)}</Notice> : null}
      <p>{t('pladser.oplysninger.hvad')}</p>
      <Check label={t('pladser.oplysninger.deler')} hint={t('pladser.oplysninger.deler.hint')} checked={delerPladser} onChange={setDeler} />
      <Check label={t('pladser.oplysninger.skjult')} hint={t('pladser.oplysninger.skjult.hint')} checked={adresseSkjult} onChange={setSkjult} />
      <TextField label={t('pladser.oplysninger.doegnvagt')} hint={t('pladser.oplysninger.doegnvagt.hint')} value={doegnvagt} onChange={setDoegnvagt} optional autoComplete="off" />
      <DateField label={t('pladser.oplysninger.fra')} value={fra} onChange={setFra} today={today} error={fra !== null && fra < today ? t('fejl.dato_i_fortiden') : null} required />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" busy={saet.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
