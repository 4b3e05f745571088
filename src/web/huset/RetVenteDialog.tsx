import { useState, type ReactNode } from 'react';
import type { Venteliste } from '../../contract/doeren.ts';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useKommando } from '../api/kommando.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface RetVenteDialogProps {
  readonly hus: Huset;
  readonly linje: Venteliste['linjer'][number];
  readonly onClose: () => void;
}

const SLUT = ['stadig', 'andet_sted', 'oensker_ikke', 'ikke_truffet'] as const;

/** When the house calls again, which day is agreed on, or how waiting ended. */
export function RetVenteDialog({ hus, linje, onClose }: RetVenteDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={`${t('pladser.vente.ret')}: ${linje.navn || t('web.udenNavn')}`} onClose={onClose}><Formular hus={hus} linje={linje} onClose={onClose} /></Dialog>;
}

function Formular({ hus: { today }, linje, onClose }: RetVenteDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [ringTilbage, setRing] = useState<IsoDate | null>(linje.ringTilbage);
  const [kommer, setKommer] = useState<IsoDate | null>(linje.kommer);
  const [slut, setSlut] = useState<(typeof SLUT)[number]>('stadig');
  const ret = useKommando('ret-venteplads');
  const send = (): void => ret.mutate(
    { borgerId: linje.borgerId, ventepladsId: linje.ventepladsId, ringTilbage, kommer, slut: slut === 'stadig' ? null : { dato: today, udfald: slut } },
    { onSuccess: () => { onClose(); toast.show({ text: t('pladser.vente.rettet') }); } },
  );
  return (
    <Form onSubmit={send}>
      {ret.error ? <Notice tone="agt" announce>{problemText(ret.error, tekst)}</Notice> : null}
      <DateField label={t('pladser.vente.ringTilbage')} value={ringTilbage} onChange={setRing} today={today} />
      <DateField label={t('pladser.vente.kommerDen')} value={kommer} onChange={setKommer} today={today} />
      <Choice label={t('pladser.vente.slut')} options={SLUT.map((value) => ({ value, label: t(`pladser.vente.slut.${value}`) }))} value={slut} onChange={setSlut} />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" busy={ret.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
