import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { StatistikkodeSvar } from '../../contract/statistik.ts';
import { useNyKode } from '../api/statistik.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useToast } from '../design/Toast.tsx';
import { useOrd } from './useOrd.ts';

interface KodeDialogProps {
  readonly kode: StatistikkodeSvar;
  /** The first day of the quarter shown: what a new code holds from unless someone says otherwise. */
  readonly fra: IsoDate;
  readonly onClose: () => void;
}

const KODE = /^[0-9A-Za-z][0-9A-Za-z_.-]{0,39}$/;

/** Another code for a value from a day on, and whose code it is. */
export function KodeDialog({ kode, fra, onClose }: KodeDialogProps): ReactNode {
  const { t, felt, vaerdi } = useOrd();
  return <Dialog title={t('statistik.koder.dialog', { liste: felt(kode.liste), vaerdi: vaerdi(kode) })} onClose={onClose}><Formular kode={kode} fra={fra} onClose={onClose} /></Dialog>;
}

function Formular({ kode: foer, fra: first, onClose }: KodeDialogProps): ReactNode {
  const ord = useOrd();
  const { t } = ord;
  const { today } = useSession();
  const toast = useToast();
  const ny = useNyKode();
  const [kode, setKode] = useState('');
  const [oprindelse, setOprindelse] = useState<StatistikkodeSvar['oprindelse']>('danmarks_statistik');
  const [betegnelse, setBetegnelse] = useState('');
  const [kilde, setKilde] = useState('');
  const [fra, setFra] = useState<IsoDate | null>(first);
  const isOfficial = oprindelse === 'danmarks_statistik';
  const send = (): void => {
    if (fra === null) return;
    const felter = { liste: foer.liste, vaerdi: foer.vaerdi, kode: kode.trim(), oprindelse, betegnelse: betegnelse.trim() || null, kilde: isOfficial ? kilde.trim() : null, fra };
    ny.mutate(felter, { onSuccess: () => { onClose(); toast.show({ text: t('statistik.koder.gjort') }); } });
  };
  return (
    <Form onSubmit={send}>
      {ny.error ? <Notice tone="agt" announce>{problemText(ny.error, ord)}</Notice> : null}
      <p>{t('statistik.koder.dialog.hvad')}</p>
      <TextField label={t('statistik.koder.ny')} hint={t('statistik.koder.ny.hint')} width="kort" value={kode} onChange={setKode} error={kode.trim() === '' ? t('felt.mangler') : KODE.test(kode.trim()) ? null : t('statistik.koder.ny.fejl')} />
      <Choice label={t('statistik.koder.hvisKode')} options={(['danmarks_statistik', 'egen'] as const).map((value) => ({ value, label: t(`statistik.oprindelse.${value}`) }))} value={oprindelse} onChange={setOprindelse} />
      {isOfficial ? <TextField label={t('statistik.koder.kilde')} hint={t('statistik.koder.kilde.hint')} value={kilde} onChange={setKilde} required /> : null}
      {isOfficial ? <TextField label={t('statistik.koder.betegnelse')} value={betegnelse} onChange={setBetegnelse} optional /> : null}
      <DateField label={t('statistik.koder.gaelderFra')} value={fra} onChange={setFra} today={today} required />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={ny.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
