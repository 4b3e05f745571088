import { useState, type ReactNode } from 'react';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useBekraeft } from '../api/refusion.ts';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Choice, type Option } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextArea } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst, type Tekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import type { TextKey } from '../../text/keys.ts';
import type { Lovvalg } from './Laesninger.tsx';

const TOM = { begrundelse: '' };

interface BekraeftDialogProps {
  readonly valg: Lovvalg;
  readonly onClose: () => void;
}

/** Confirms how an open question of the law is read: which readings there are, what each means for the figures, and the reasons. */
export function BekraeftDialog({ valg, onClose }: BekraeftDialogProps): ReactNode {
  const { besked } = useTekst();
  return <Dialog title={besked({ key: `lov.lovvalg.${valg.lovvalg}` })} onClose={onClose}><Formular valg={valg} onClose={onClose} /></Dialog>;
}

function Formular({ valg: { lovvalg, laesning: used, muligheder, forsigtig, bekraeftelse }, onClose }: BekraeftDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today, organisation } = useSession();
  const toast = useToast();
  const [laesning, setLaesning] = useState(used);
  const [dato, setDato] = useState<IsoDate | null>(today);
  const [{ begrundelse }, change, forget] = useKladde(`lovvalg.${lovvalg}`, TOM);
  const bekraeft = useBekraeft();
  const record = (chosen: string | null, said: TextKey): void => {
    if (dato === null) return;
    bekraeft.mutate({ lovvalg, laesning: chosen, dato, begrundelse }, { onSuccess: () => { forget(); onClose(); toast.show({ text: t(said) }); } });
  };
  return (
    <Form onSubmit={() => record(laesning, 'oekonomi.lovvalg.gjort')}>
      {bekraeft.error ? <Notice tone="agt" announce>{problemText(bekraeft.error, tekst)}</Notice> : null}
      <p>{t('oekonomi.lovvalg.hvad', { organisation: organisation.navn })}</p>
      <Choice label={t('oekonomi.lovvalg.vaelg')} options={muligheder.map((value) => optionOf({ lovvalg, value, forsigtig }, tekst))} value={laesning} onChange={setLaesning} />
      <TextArea label={t('oekonomi.lovvalg.begrundelse')} hint={t('oekonomi.lovvalg.begrundelse.hint')} value={begrundelse} onChange={(value) => change({ begrundelse: value })} required />
      <DateField label={t('oekonomi.lovvalg.dato')} value={dato} onChange={setDato} today={today} required />
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={bekraeft.isPending}>{t('oekonomi.lovvalg.bekraeft')}</Button>{bekraeftelse ? <Button disabled={begrundelse.trim() === ''} onClick={() => record(null, 'oekonomi.lovvalg.trukketTilbage')}>{t('oekonomi.lovvalg.traekTilbage')}</Button> : null}<Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

interface Mulighed {
  readonly lovvalg: string;
  readonly value: string;
  readonly forsigtig: string;
}

function optionOf({ lovvalg, value, forsigtig }: Mulighed, { besked, has, t }: Tekst): Option<string> {
  const meaning = `oekonomi.betyder.${lovvalg}.${value}`;
  const hints = [has(meaning) ? t(meaning) : '', value === forsigtig ? t('oekonomi.lovvalg.forsigtig') : ''].filter(Boolean);
  return { value, label: besked({ key: `lov.lovvalg.${lovvalg}.${value}` }), hint: hints.join(' ') };
}
