import { useState, type ReactNode } from 'react';
import { isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { useNySats } from '../api/refusion.ts';
import { problemText } from '../app/sider.tsx';
import { readOere } from '../borgeren/forloeb/readOere.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface SatsDialogProps {
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** A rate of own payment for a year whose order Hjemvej does not hold, with the order it stands in. */
export function SatsDialog({ today, onClose }: SatsDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('oekonomi.satser.ny')} onClose={onClose}><Formular today={today} onClose={onClose} /></Dialog>;
}

function Formular({ today, onClose }: SatsDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [fra, setFra] = useState<IsoDate | null>(isoDate(`${today.slice(0, 4)}-01-01`));
  const [kroner, setKroner] = useState('');
  const [kilde, setKilde] = useState('');
  const ny = useNySats();
  const oere = readOere(kroner);
  const send = (): void => {
    if (fra === null || oere === null) return;
    ny.mutate({ fra, oerePrDoegn: oere, kilde }, { onSuccess: () => { onClose(); toast.show({ text: t('oekonomi.satser.gjort') }); } });
  };
  return (
    <Form onSubmit={send}>
      {ny.error ? <Notice tone="agt" announce>{problemText(ny.error, tekst)}</Notice> : null}
      <p>{t('oekonomi.satser.ny.hvad')}</p>
      <DateField label={t('oekonomi.satser.nyFra')} value={fra} onChange={setFra} today={today} required />
      <TextField label={t('oekonomi.satser.kroner')} hint={t('oekonomi.satser.kroner.hint')} inputMode="decimal" width="kort" value={kroner} onChange={setKroner} error={kroner.trim() === '' ? t('felt.mangler') : oere === null ? t('oekonomi.satser.kroner.fejl') : null} />
      <TextField label={t('oekonomi.satser.kilde')} hint={t('oekonomi.satser.kilde.hint')} value={kilde} onChange={setKilde} required />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={ny.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
