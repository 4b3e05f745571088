import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useSaetDoegnskifte } from '../api/huset.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { DateField, TimeField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface DoegnskifteDialogProps {
  readonly hus: Huset;
  readonly onClose: () => void;
}

/** When the day turns in this house, from a day on. Only its leader is offered this. */
export function DoegnskifteDialog({ hus, onClose }: DoegnskifteDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('huset.doegnskifte.titel')} onClose={onClose}><Formular hus={hus} onClose={onClose} /></Dialog>;
}

function Formular({ hus: { boform, today, doegnskifte }, onClose }: DoegnskifteDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [klokken, setKlokken] = useState<string | null>(doegnskifte.klokken);
  const [fra, setFra] = useState<IsoDate | null>(today);
  const saet = useSaetDoegnskifte(boform.id);
  const send = (): void => {
    if (klokken === null || fra === null) return;
    const gemt = t('huset.doegnskifte.gemt', { klokken: tekst.klokkeslaet(klokken), fra });
    saet.mutate({ klokken, fra }, { onSuccess: () => { onClose(); toast.show({ text: gemt }); } });
  };
  return (
    <Form onSubmit={send}>
      {saet.error ? <Notice tone="agt" announce>{problemText(saet.error, tekst)}</Notice> : null}
      <p>{t('huset.doegnskifte.hvad', { klokken: tekst.klokkeslaet(doegnskifte.klokken) })}</p>
      <TimeField label={t('huset.doegnskifte.klokken')} value={klokken} onChange={setKlokken} required latest={SENEST} />
      <DateField label={t('huset.doegnskifte.fra')} value={fra} onChange={setFra} today={today} error={fra !== null && fra < today ? t('fejl.dato_i_fortiden') : null} required />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={saet.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

const SENEST = '12:00';
