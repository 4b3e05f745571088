import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { KommandoInput } from '../../contract/kommandoer.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useKommando } from '../api/kommando.ts';
import { registerQuery } from '../api/opslag.ts';
import { BorgerSoeg, ValgtBorger } from '../app/BorgerSoeg.tsx';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Check, Choice, Select } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Grundlagsvalg } from './Grundlagsvalg.tsx';
import { useKvittering } from './useKvittering.ts';

type Felter = KommandoInput<'registrer-modtaget-orientering'>;

interface Kladde {
  readonly navn: string;
  readonly borgerId: string | null;
  readonly om: Felter['om'];
  readonly boformId: string | null;
  readonly haendelsesdato: IsoDate | null;
  readonly kanal: Felter['kanal'];
  readonly grundlag: string;
  readonly doedsfald: boolean;
  readonly skjult: boolean;
}

const TOM: Kladde = { navn: '', borgerId: null, om: 'indskrivning', boformId: null, haendelsesdato: null, kanal: 'mail', grundlag: '', doedsfald: false, skjult: false };
const OM = ['indskrivning', 'udskrivning'] as const;
const KANALER = ['mail', 'telefon', 'brev', 'digital_post'] as const;

/** A notice that came by mail, phone or letter, written down in ten seconds: who, where, when, how, and of an admission why it is ours. */
export function RegistrerDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('mindag.registrer')} onClose={onClose}><Formular onClose={onClose} /></Dialog>;
}

function Formular({ onClose }: { readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { today } = useSession();
  const boformer = useQuery(registerQuery).data?.boformer ?? [];
  const [kladde, change, forget] = useKladde('orientering', TOM);
  const [modtaget, setModtaget] = useState<IsoDate | null>(today);
  const registrer = useKommando('registrer-modtaget-orientering');
  const kvitter = useKvittering();
  const { navn, borgerId, om, boformId, haendelsesdato, kanal, grundlag, doedsfald, skjult } = kladde;
  const send = (): void => {
    const afsender = boformer.find(({ id }) => id === boformId)?.navn;
    if (boformId === null || haendelsesdato === null || modtaget === null || afsender === undefined) return;
    const borger = borgerId === null ? { navn: navn.trim() } : { borgerId };
    const done = (svar: Parameters<typeof kvitter>[0]['svar']): void => { forget(); onClose(); kvitter({ svar, navn, text: t('mindag.registreret', { navn }) }); };
    registrer.mutate({ borger, om, boformId, haendelsesdato, modtaget, kanal, afsender, skjult, ...(om === 'indskrivning' ? { handlekommuneGrundlag: grundlag } : { doedsfald }) }, { onSuccess: done });
  };
  return (
    <Form onSubmit={send}>
      {registrer.error ? <Notice tone="agt" announce>{problemText(registrer.error, tekst)}</Notice> : null}
      {borgerId === null ? <div><TextField label={t('mindag.navn')} value={navn} onChange={(value) => change({ navn: value })} required autoComplete="off" /><BorgerSoeg text={navn} onChoose={(fundet) => change({ borgerId: fundet.borgerId, navn: fundet.navn })} /></div> : <ValgtBorger navn={navn} onRemove={() => change({ borgerId: null })} />}
      <div className="hv-vandret"><Choice label={t('mindag.om')} value={om} onChange={(value) => change({ om: value })} options={OM.map((value) => ({ value, label: t(`mindag.om.${value}`) }))} /></div>
      <Select label={t('mindag.boform')} value={boformId} onChange={(value) => change({ boformId: value })} options={boformer.map(({ id, navn: label }) => ({ value: id, label }))} error={boformId === null ? t('felt.mangler') : null} />
      <DateField label={t(`mindag.dato.${om}`)} value={haendelsesdato} onChange={(value) => change({ haendelsesdato: value })} today={today} required />
      <div className="hv-vandret"><Choice label={t('mindag.kanal')} value={kanal} onChange={(value) => change({ kanal: value })} options={KANALER.map((value) => ({ value, label: t(`kanal.${value}`) }))} /></div>
      <DateField label={t('mindag.modtagetDen')} value={modtaget} onChange={setModtaget} today={today} required />
      {om === 'indskrivning' ? <Grundlagsvalg value={grundlag} onChange={(value) => change({ grundlag: value })} /> : null}
      <Check label={t('mindag.skjult.registrer')} hint={t('mindag.skjult.registrer.hint')} checked={skjult} onChange={(value) => change({ skjult: value })} />
      {om === 'udskrivning' ? <Check label={t('mindag.doed')} checked={doedsfald} onChange={(value) => change({ doedsfald: value })} /> : null}
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={registrer.isPending}>{t('web.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}
