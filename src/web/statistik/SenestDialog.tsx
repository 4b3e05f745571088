import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { KommandoInput } from '../../contract/kommandoer.ts';
import type { StatistikmangelSvar } from '../../contract/statistik.ts';
import { useKommando } from '../api/kommando.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useToast } from '../design/Toast.tsx';
import { useOrd } from './useOrd.ts';

type Sted = KommandoInput<'oplys-seneste-opholdssted'>['sted'];

const STEDER = [
  'egen_bolig', 'familie_venner', 'gaden', 'natvarmestue', 'hotel', 'anden_boform', 'krisecenter', 'botilbud', 'hospital', 'faengsel', 'udlandet', 'andet', 'ukendt',
] as const satisfies readonly Sted[];

interface SenestDialogProps {
  readonly mangel: Pick<StatistikmangelSvar, 'borgerId' | 'opholdId' | 'navn'>;
  readonly onClose: () => void;
}

/** Where someone stayed last before the stay, as they tell it. */
export function SenestDialog({ mangel, onClose }: SenestDialogProps): ReactNode {
  const { t } = useOrd();
  return <Dialog title={t('statistik.senest.titel', { navn: mangel.navn || t('web.udenNavn') })} onClose={onClose}><Formular mangel={mangel} onClose={onClose} /></Dialog>;
}

function Formular({ mangel: { borgerId, opholdId, navn }, onClose }: SenestDialogProps): ReactNode {
  const ord = useOrd();
  const { t, vaerdi } = ord;
  const { today } = useSession();
  const toast = useToast();
  const [sted, setSted] = useState<Sted | null>(null);
  const [oplyst, setOplyst] = useState<IsoDate | null>(today);
  const oplys = useKommando('oplys-seneste-opholdssted');
  const send = (): void => {
    if (sted === null || oplyst === null) return;
    oplys.mutate({ borgerId, opholdId, sted, oplyst }, { onSuccess: () => { onClose(); toast.show({ text: t('statistik.senest.gemt', { navn: navn || t('web.udenNavn') }) }); } });
  };
  const labelOf = (value: Sted): string => (value === 'ukendt' ? t('statistik.senest.vedIkke') : vaerdi({ liste: 'senestOpholdtSig', vaerdi: value }));
  return (
    <Form onSubmit={send}>
      {oplys.error ? <Notice tone="agt" announce>{problemText(oplys.error, ord)}</Notice> : null}
      <Choice label={t('statistik.senest.hvor')} hint={t('statistik.senest.hvad')} options={STEDER.map((value) => ({ value, label: labelOf(value) }))} value={sted} onChange={setSted} error={sted === null ? t('felt.mangler') : null} />
      <DateField label={t('statistik.senest.oplyst')} value={oplyst} onChange={setOplyst} today={today} required />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={oplys.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
