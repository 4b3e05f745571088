import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AfvisOrientering } from '../../contract/svar.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { registerQuery } from '../api/opslag.ts';
import { useRecord } from '../api/record.ts';
import { Orienteringsbrev } from '../app/Orienteringsbrev.tsx';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { useSession } from '../app/useSession.ts';
import { Button } from '../design/Button.tsx';
import { Choice, Select } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import type { Kuvert } from './Orienteringer.tsx';

const TILBAGE = 'tilbage';
const KANALER = ['digital_post', 'brev', 'mail', 'telefon'] as const;

interface Sending {
  readonly aarsag: string;
  readonly videreTil: string;
  readonly kanal: (typeof KANALER)[number] | null;
  readonly dato: IsoDate | null;
  readonly tilPerson: string;
}

/** The notice is another municipality's: sent on to it, or back to the boform, with why. All can follow where it went. */
export function IkkeVores({ kuvert, onClose }: { readonly kuvert: Kuvert; readonly onClose: () => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const { organisation, today } = useSession();
  const toast = useToast();
  const andre = (useQuery(registerQuery).data?.kommuner ?? []).filter(({ id, brugerHjemvej, navngiven }) => id !== organisation.id && (!brugerHjemvej || navngiven !== null || !kuvert.skjult));
  const [sending, change, forget] = useKladde<Sending>(`ikke-vores.${kuvert.id}`, { aarsag: '', videreTil: TILBAGE, kanal: null, dato: today, tilPerson: '' });
  const { aarsag, videreTil, kanal, dato, tilPerson } = sending;
  const tilbage = videreTil === TILBAGE;
  const boform = kuvert.skjult ? t('mindag.skjultSted') : kuvert.boformNavn;
  const afvis = useRecord<Omit<AfvisOrientering, 'id'>>(`kuverter/${kuvert.id}/afvis`);
  const options = [{ value: TILBAGE, label: t('mindag.ikkeVores.tilbage', { boform }) }, ...andre.map(({ id, navn }) => ({ value: id, label: navn }))];
  const uden = andre.find(({ id, brugerHjemvej }) => id === videreTil && !brugerHjemvej);
  const send = (): void => {
    const udenfor = uden && kanal !== null && dato !== null ? { kanal, dato, tilPerson: tilPerson.trim() || null } : null;
    const done = (): void => { forget(); onClose(); toast.show({ text: t(tilbage ? 'mindag.ikkeVores.sendtTilbage' : 'mindag.ikkeVores.sendt', { navn: kuvert.navn, boform }) }); };
    afvis.mutate({ aarsag: aarsag.trim(), videreTil: tilbage ? null : videreTil, udenfor }, { onSuccess: done });
  };
  return (
    <Form onSubmit={send}>
      {afvis.error ? <Notice tone="agt" announce>{problemText(afvis.error, tekst)}</Notice> : null}
      <TextField label={t('mindag.ikkeVores.aarsag')} hint={t('mindag.ikkeVores.aarsag.hint')} value={aarsag} onChange={(value) => change({ aarsag: value })} required />
      <Select label={t('mindag.ikkeVores.til')} hint={t('mindag.ikkeVores.til.hint')} options={options} value={videreTil} onChange={(value) => change({ videreTil: value })} />
      {uden ? <Udenfor kuvert={kuvert} kommune={uden.navn} value={sending} onChange={change} /> : null}
      <div className="hv-raekke"><Button type="submit" look="primaer" busy={afvis.isPending}>{t(tilbage ? 'mindag.ikkeVores.sendTilbage' : 'mindag.ikkeVores.send')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

interface UdenforProps {
  readonly kuvert: Kuvert;
  readonly kommune: string;
  readonly value: Sending;
  readonly onChange: (change: Partial<Sending>) => void;
}

/** To a municipality outside Hjemvej: the letter to send, and how it was sent. */
function Udenfor({ kuvert: { navn, foedselsdato, skjult, om, boformNavn, dato: dag, kontakt }, kommune, value, onChange }: UdenforProps): ReactNode {
  const { t, dato } = useTekst();
  const { today } = useSession();
  const linjer = [
    { key: 'hvem', titel: t('mindag.brev.hvem'), tekst: [navn, foedselsdato ? t('mindag.kuvert.foedt', { dag: foedselsdato }) : null].filter(Boolean).join(', ') },
    { key: 'boform', titel: t('mindag.brev.boform'), tekst: boformNavn },
    { key: 'dato', titel: t(`mindag.brev.dato.${om}`), tekst: dato(dag) },
    { key: 'kontakt', titel: t('mindag.brev.kontakt'), tekst: kontakt },
  ];
  return (
    <>
      <Notice><p>{t('mindag.udenfor', { kommune })}</p></Notice>
      <TextField label={t('mindag.udenfor.person')} value={value.tilPerson} optional autoComplete="off" onChange={(tilPerson) => onChange({ tilPerson })} />
      <Orienteringsbrev kommune={kommune} tilPerson={value.tilPerson.trim() || null} skjult={skjult} om={om} linjer={linjer} />
      <Choice label={t('mindag.udenfor.kanal')} options={KANALER.map((kanal) => ({ value: kanal, label: t(`kanal.${kanal}`) }))} value={value.kanal} onChange={(kanal) => onChange({ kanal })} error={value.kanal === null ? t('felt.mangler') : null} />
      <DateField label={t('mindag.udenfor.dato')} value={value.dato} onChange={(sendt) => onChange({ dato: sendt })} today={today} required />
    </>
  );
}
