import { useState, type ReactNode } from 'react';
import type { NyKontering } from '../../../contract/afstemning.ts';
import { isoDate, type IsoDate } from '../../../law/kernel/dato.ts';
import { useNyKontering } from '../../api/afstemning.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';

const ARTER = ['udgift', 'refusion', 'berigtigelse'] as const satisfies readonly NyKontering['art'][];

interface KonteringDialogProps {
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** The account of a kind of money from a day on, as the municipality's own chart of accounts has it. */
export function KonteringDialog(props: KonteringDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('afstemning.kontering.ny')} onClose={props.onClose}><Formular {...props} /></Dialog>;
}

function Formular({ today, onClose }: KonteringDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [art, setArt] = useState<NyKontering['art'] | null>(null);
  const [konto, setKonto] = useState('');
  const [navn, setNavn] = useState('');
  const [fra, setFra] = useState<IsoDate | null>(isoDate(`${today.slice(0, 4)}-01-01`));
  const [til, setTil] = useState<IsoDate | null>(null);
  const [kilde, setKilde] = useState('');
  const ny = useNyKontering();
  const send = (): void => {
    if (art === null || fra === null) return;
    ny.mutate({ art, konto, navn, fra, til, kilde }, { onSuccess: () => { onClose(); toast.show({ text: t('afstemning.kontering.gjort') }); } });
  };
  return (
    <Form onSubmit={send}>
      {ny.error ? <Notice tone="agt" announce>{problemText(ny.error, tekst)}</Notice> : null}
      <p>{t('afstemning.kontering.ny.hvad')}</p>
      <Choice label={t('afstemning.kol.art')} options={ARTER.map((value) => ({ value, label: t(`afstemning.art.${value}`), hint: t(`afstemning.art.${value}.hint`) }))} value={art} onChange={setArt} error={art === null ? t('felt.mangler') : null} />
      <TextField label={t('afstemning.kol.konto')} hint={t('afstemning.konto.hint')} value={konto} onChange={setKonto} required />
      <TextField label={t('afstemning.kontonavn')} value={navn} onChange={setNavn} required />
      <DateField label={t('afstemning.fra')} value={fra} onChange={setFra} today={today} required />
      <DateField label={t('afstemning.til')} value={til} onChange={setTil} today={today} error={fra !== null && til !== null && til < fra ? t('fejl.slut_foer_start') : null} />
      <TextField label={t('afstemning.kol.kilde')} hint={t('afstemning.kilde.hint')} value={kilde} onChange={setKilde} required />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" busy={ny.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
