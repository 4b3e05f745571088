import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AfvisOrientering } from '../../contract/svar.ts';
import { registerQuery } from '../api/opslag.ts';
import { useRecord } from '../api/record.ts';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Select } from '../design/Choice.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import type { Kuvert } from './Orienteringer.tsx';

const TILBAGE = 'tilbage';
const TOM = { aarsag: '', videreTil: TILBAGE };

/** The notice is another municipality's: sent on to it, or back to the boform, with why. Both can follow where it went. */
export function IkkeVores({ kuvert, onClose }: { readonly kuvert: Kuvert; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { organisation } = useSession();
  const toast = useToast();
  const kommuner = (useQuery(registerQuery).data?.kommuner ?? []).filter(({ id, brugerHjemvej, navngiven }) => brugerHjemvej && id !== organisation.id && (navngiven !== null || !kuvert.skjult));
  const [aarsag, setAarsag] = useState('');
  const [videreTil, setVidereTil] = useState(TILBAGE);
  const afvis = useRecord<Omit<AfvisOrientering, 'id'>>(`kuverter/${kuvert.id}/afvis`);
  const options = [{ value: TILBAGE, label: t('mindag.ikkeVores.tilbage', { boform: kuvert.skjult ? t('mindag.skjultSted') : kuvert.boformNavn }) }, ...kommuner.map(({ id, navn }) => ({ value: id, label: navn }))];
  const send = (): void => afvis.mutate(
    { aarsag: aarsag.trim(), videreTil: videreTil === TILBAGE ? null : videreTil },
    { onSuccess: () => { onClose(); toast.show({ text: t('mindag.ikkeVores.sendt', { navn: kuvert.navn }) }); } },
  );
  return (
    <Form onSubmit={send}>
      {afvis.error ? <Notice tone="agt" announce>{problemText(afvis.error, tekst)}</Notice> : null}
      <TextField label={t('mindag.ikkeVores.aarsag')} hint={t('mindag.ikkeVores.aarsag.hint')} value={aarsag} onChange={(value) => change({ aarsag: value })} required />
      <Select label={t('mindag.ikkeVores.til')} hint={t('mindag.ikkeVores.til.hint')} options={options} value={videreTil} onChange={(value) => change({ videreTil: value })} />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={afvis.isPending}>{t(tilbage ? 'mindag.ikkeVores.sendTilbage' : 'mindag.ikkeVores.send')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
