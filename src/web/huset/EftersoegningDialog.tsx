import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useSaetEftersoegning } from '../api/huset.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Select } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface EftersoegningDialogProps {
  readonly hus: Huset;
  readonly onClose: () => void;
}

const VALG = Array.from({ length: 14 }, (_, index) => String(index + 1));

/** After how many nights away this house looks for someone, from a day on. Only its leader is offered this. */
export function EftersoegningDialog({ hus, onClose }: EftersoegningDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('huset.nat.graense.titel')} onClose={onClose}><Formular hus={hus} onClose={onClose} /></Dialog>;
}

function Formular({ hus: { boform, today, eftersoegning }, onClose }: EftersoegningDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [naetter, setNaetter] = useState(String(eftersoegning));
  const [fra, setFra] = useState<IsoDate | null>(today);
  const saet = useSaetEftersoegning(boform.id);
  const send = (): void => {
    if (fra === null) return;
    const gemt = t('huset.nat.graense.gemt', { n: Number(naetter), fra });
    saet.mutate({ naetter: Number(naetter), fra }, { onSuccess: () => { onClose(); toast.show({ text: gemt }); } });
  };
  return (
    <Form onSubmit={send}>
      {saet.error ? <Notice tone="agt" announce>{problemText(saet.error, tekst)}</Notice> : null}
      <p>{t('huset.nat.graense.hvad')}</p>
      <Select label={t('huset.nat.graense.naetter')} options={VALG.map((value) => ({ value, label: value }))} value={naetter} onChange={setNaetter} />
      <DateField label={t('huset.doegnskifte.fra')} value={fra} onChange={setFra} today={today} error={fra !== null && fra < today ? t('fejl.dato_i_fortiden') : null} required />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={saet.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
