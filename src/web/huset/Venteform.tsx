import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useKommando } from '../api/kommando.ts';
import { BorgerSoeg, ValgtBorger } from '../app/BorgerSoeg.tsx';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Check } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';

interface VenteformProps {
  readonly hus: Huset;
  /** Who was turned away just now, if it is about them. */
  readonly om?: { readonly borgerId: string; readonly navn: string };
  readonly onClose: () => void;
}

interface Udkast {
  readonly borgerId: string | null;
  readonly navn: string;
  readonly kontakt: string;
  readonly samtykke: boolean;
  readonly ringTilbage: IsoDate | null;
  readonly kommer: IsoDate | null;
}

const TOM: Udkast = { borgerId: null, navn: '', kontakt: '', samtykke: false, ringTilbage: null, kommer: null };

/** Someone waits for a place: how they can be reached, whether others may be told, and when the house calls again. */
export function Venteform({ hus: { boform, today }, om, onClose }: VenteformProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const [udkast, change, forget] = useKladde<Udkast>(`vente.${boform.id}.${om?.borgerId ?? ''}`, { ...TOM, ...om });
  const { mutate, isPending, error } = useKommando('skriv-paa-venteliste');
  const { borgerId, kontakt, samtykke, ringTilbage, kommer } = udkast;
  const navn = udkast.navn.trim();
  const send = (): void => {
    const borger = borgerId !== null ? { borgerId } : navn === '' ? { anonym: true as const } : { navn };
    mutate({ borger, boformId: boform.id, oensket: today, kontakt: kontakt.trim(), samtykke, ringTilbage, kommer }, {
      onSuccess: () => { forget(); onClose(); toast.show({ text: t('pladser.vente.gemt', { navn: navn || t('web.udenNavn') }) }); },
    });
  };
  return (
    <Form onSubmit={send}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <p>{t('pladser.vente.hvad')}</p>
      {borgerId === null ? <div><TextField label={t('pladser.vente.navn')} value={udkast.navn} onChange={(value) => change({ navn: value })} optional autoComplete="off" /><BorgerSoeg text={udkast.navn} onChoose={(fundet) => change({ borgerId: fundet.borgerId, navn: fundet.navn })} most={3} /></div> : <ValgtBorger navn={navn || t('web.udenNavn')} onRemove={() => change({ borgerId: null })} />}
      <TextField label={t('pladser.vente.kontakt')} hint={t('pladser.vente.kontakt.hint')} value={kontakt} onChange={(value) => change({ kontakt: value })} required autoComplete="off" />
      <Check label={t('pladser.vente.samtykke')} hint={t('pladser.vente.samtykke.hint')} checked={samtykke} onChange={(value) => change({ samtykke: value })} />
      <DateField label={t('pladser.vente.ringTilbage')} value={ringTilbage} onChange={(value) => change({ ringTilbage: value })} today={today} />
      <DateField label={t('pladser.vente.kommerDen')} value={kommer} onChange={(value) => change({ kommer: value })} today={today} />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={isPending}>{t('pladser.vente.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
