import { useRef, useState, type ReactNode } from 'react';
import type { Takstbeviser } from '../../../contract/krav.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { useNytTakstbevis } from '../../api/faktura.ts';
import { problemText } from '../../app/sider.tsx';
import { Button } from '../../design/Button.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Form, TextArea, TextField } from '../../design/felter.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useTekst, type Tekst } from '../../design/tekst.tsx';
import { useToast } from '../../design/Toast.tsx';
import { Takstdele } from './Takstdele.tsx';
import { emptyDel, toDel, type Del } from './dele.ts';

interface TakstbevisDialogProps {
  readonly boform: Takstbeviser['boformer'][number];
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** What is on file of a takst: who saw it, who endorsed it, and which parts are refunded. */
export function TakstbevisDialog(props: TakstbevisDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('takst.ny.titel', { boform: props.boform.navn })} onClose={props.onClose}><Formular {...props} /></Dialog>;
}

/** The fields that are one text or one day each. */
function useFelter({ takster }: TakstbevisDialogProps['boform']) {
  const [fra, setFra] = useState<IsoDate | null>(takster[0]?.fra ?? null);
  const [til, setTil] = useState<IsoDate | null>(null);
  const [belaegning, setBelaegning] = useState('');
  const [portal, setPortal] = useState<IsoDate | null>(null);
  const [paategnet, setPaategnet] = useState<IsoDate | null>(null);
  const [revisor, setRevisor] = useState('');
  const [forbehold, setForbehold] = useState('');
  return { fra, setFra, til, setTil, belaegning, setBelaegning, portal, setPortal, paategnet, setPaategnet, revisor, setRevisor, forbehold, setForbehold };
}

function Formular({ boform, today, onClose }: TakstbevisDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const felter = useFelter(boform);
  const made = useRef(1);
  const [dele, setDele] = useState<readonly Del[]>([emptyDel(0)]);
  const ny = useNytTakstbevis();
  const { fra, til, belaegning, portal, paategnet, revisor, forbehold } = felter;
  const send = (): void => {
    const bodies = dele.flatMap((del) => toDel(del) ?? []);
    if (fra === null || bodies.length < dele.length) return;
    const body = {
      boformId: boform.id, fra, til, belaegningProcent: belaegning.trim() === '' ? null : Number(belaegning), tilbudsportalSet: portal, paategnetDen: paategnet,
      revisor: revisor.trim() === '' ? null : revisor, forbehold: forbehold.trim() === '' ? null : forbehold, dele: bodies,
    };
    ny.mutate(body, { onSuccess: () => { onClose(); toast.show({ text: t('takst.gjort') }); } });
  };
  return (
    <Form onSubmit={send}>
      <Bevisfelter felter={felter} today={today} />
      <Takstdele dele={dele} onChange={setDele} onAdd={() => setDele([...dele, emptyDel(made.current++)])} takst={boform.takster.find((takst) => fra !== null && takst.fra <= fra && (takst.til === null || fra < takst.til))?.oerePrDoegn ?? null} />
      {ny.error ? <Notice tone="agt" announce>{problemText(ny.error, tekst)}</Notice> : null}
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" busy={ny.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

function Bevisfelter({ felter, today }: { readonly felter: ReturnType<typeof useFelter>; readonly today: IsoDate }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { fra, til, belaegning, portal, paategnet, revisor, forbehold } = felter;
  const future = (day: IsoDate | null): string | null => (day !== null && day > today ? t('fejl.dato_i_fremtiden') : null);
  const half = (paategnet === null) !== (revisor.trim() === '') ? t('takst.revisor.mangler') : null;
  return (
    <>
      <DateField label={t('takst.fra')} value={fra} onChange={felter.setFra} today={today} required />
      <DateField label={t('takst.til')} value={til} onChange={felter.setTil} today={today} error={fra !== null && til !== null && til < fra ? t('fejl.slut_foer_start') : null} />
      <DateField label={t('takst.portal')} value={portal} onChange={felter.setPortal} today={today} error={future(portal)} />
      <TextField label={t('takst.belaegning')} inputMode="numeric" width="kort" value={belaegning} onChange={felter.setBelaegning} error={belaegningFejl(belaegning, tekst)} optional />
      <DateField label={t('takst.paategnet')} value={paategnet} onChange={felter.setPaategnet} today={today} error={future(paategnet)} />
      <TextField label={t('takst.revisor')} value={revisor} onChange={felter.setRevisor} error={half} optional />
      <TextArea label={t('takst.forbehold')} hint={t('takst.forbehold.hint')} rows={2} value={forbehold} onChange={felter.setForbehold} optional />
    </>
  );
}

function belaegningFejl(text: string, { t }: Tekst): string | null {
  const read = Number(text);
  return text.trim() === '' || (Number.isInteger(read) && read >= 1 && read <= 100) ? null : t('takst.belaegning.fejl');
}
