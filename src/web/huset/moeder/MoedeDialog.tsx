import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { useSkrivBeboermoede } from '../../api/beboermoeder.ts';
import { useKladde } from '../../app/kladde.ts';
import { problemText } from '../../app/sider.tsx';
import { useSession } from '../../app/useSession.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextArea, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';

interface MoedeDialogProps {
  readonly boformId: string;
  readonly onClose: () => void;
}

/** The minutes of a meeting of residents, without names; each wish on a line of its own, so that it can be answered. */
export function MoedeDialog(props: MoedeDialogProps): ReactNode {
  return <Dialog title={useTekst().t('moeder.skriv')} onClose={props.onClose}><Formular {...props} /></Dialog>;
}

const ARTER = ['husmoede', 'beboerraad', 'valg'] as const;

interface Kladde {
  readonly art: (typeof ARTER)[number];
  readonly deltagere: string;
  readonly referat: string;
  readonly oensker: string;
}

const TOM: Kladde = { art: 'husmoede', deltagere: '', referat: '', oensker: '' };

function Formular({ boformId, onClose }: MoedeDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const toast = useToast();
  const [{ art, deltagere, referat, oensker }, change, forget] = useKladde<Kladde>(`moede.${boformId}`, TOM);
  const [dato, setDato] = useState<IsoDate | null>(today);
  const skriv = useSkrivBeboermoede(boformId);
  const antal = deltagere.trim() === '' ? null : Number(deltagere);
  const wrong = antal !== null && !(Number.isInteger(antal) && antal >= 0);
  const send = (): void => {
    if (dato === null || wrong) return;
    const linjer = oensker.split('\n').map((linje) => linje.trim()).filter((linje) => linje !== '');
    skriv.mutate({ art, dato, deltagere: antal, referat, oensker: linjer }, { onSuccess: () => { forget(); onClose(); toast.show({ text: t('moeder.gemt') }); } });
  };
  return (
    <Form onSubmit={send}>
      {skriv.error ? <Notice tone="agt" announce>{problemText(skriv.error, tekst)}</Notice> : null}
      <Notice>{t('moeder.faelles')}</Notice>
      <Choice label={t('moeder.art')} options={ARTER.map((value) => ({ value, label: t(`moeder.art.${value}`) }))} value={art} onChange={(value) => change({ art: value })} />
      <DateField label={t('moeder.dato')} value={dato} onChange={setDato} today={today} error={dato !== null && dato > today ? t('fejl.dato_i_fremtiden') : null} required />
      <TextField label={t('moeder.deltagere')} value={deltagere} onChange={(value) => change({ deltagere: value })} inputMode="numeric" optional error={wrong ? t('moeder.deltagere.tal') : null} />
      <TextArea label={t('moeder.referat')} hint={t('moeder.referat.hint')} value={referat} onChange={(value) => change({ referat: value })} rows={5} required />
      <TextArea label={t('moeder.oensker')} hint={t('moeder.oensker.hint')} value={oensker} onChange={(value) => change({ oensker: value })} optional />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={skriv.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
