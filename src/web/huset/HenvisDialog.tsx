import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Venteliste } from '../../contract/doeren.ts';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useKommando } from '../api/kommando.ts';
import { registerQuery } from '../api/opslag.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import { Henvisning } from './Henvisning.tsx';

interface HenvisDialogProps {
  readonly hus: Huset;
  readonly afslag: Venteliste['udenHenvisning'][number];
  readonly onClose: () => void;
}

/** The referral to another boform that came after the refusal was written. */
export function HenvisDialog({ hus, afslag, onClose }: HenvisDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={`${t('pladser.henvis.knap')}: ${afslag.navn || t('web.udenNavn')}`} onClose={onClose}><Formular hus={hus} afslag={afslag} onClose={onClose} /></Dialog>;
}

function Formular({ hus: { boform, today }, afslag: { borgerId, afslagId }, onClose }: HenvisDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const { data } = useQuery(registerQuery);
  const [henvistTil, setHenvistTil] = useState<string | null>(null);
  const [dato, setDato] = useState<IsoDate | null>(today);
  const [prooved, setProoved] = useState(false);
  const henvis = useKommando('henvis-afslag');
  const send = (): void => {
    setProoved(true);
    if (henvistTil === null || dato === null) return;
    const text = t('pladser.henvis.gemt', { boform: data?.boformer.find(({ id }) => id === henvistTil)?.navn ?? '' });
    henvis.mutate({ borgerId, afslagId, henvistTil, dato }, { onSuccess: () => { onClose(); toast.show({ text }); } });
  };
  return (
    <Form onSubmit={send}>
      {henvis.error ? <Notice tone="agt" announce>{problemText(henvis.error, tekst)}</Notice> : null}
      <Henvisning boformId={boform.id} value={henvistTil} onChange={setHenvistTil} />
      {prooved && henvistTil === null ? <p className="hv-felt-besked" role="alert">{t('huset.afslag.vaelg')}</p> : null}
      <DateField label={t('huset.afslag.dato')} value={dato} onChange={setDato} today={today} error={dato !== null && dato > today ? t('fejl.dato_i_fremtiden') : null} required />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" busy={henvis.isPending}>{t('pladser.henvis.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
