import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useKommando } from '../api/kommando.ts';
import { registerQuery } from '../api/opslag.ts';
import { BorgerSoeg, ValgtBorger } from '../app/BorgerSoeg.tsx';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Check, Choice, Select } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextArea, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Afslagsbrev, type Afslag } from './Afslagsbrev.tsx';

interface AfvisDialogProps {
  readonly hus: Huset;
  readonly onClose: () => void;
}

interface Kladde extends Omit<Afslag, 'afgjort' | 'grund'> {
  readonly borgerId: string | null;
  readonly grund: Afslag['grund'] | null;
  readonly afgjort: IsoDate | null;
  readonly afgjortAf: 'leder' | 'vagt' | null;
  readonly klagevejledt: boolean;
}

const GRUNDE = ['uden_for_maalgruppe', 'fuldt_hus', 'andet'] as const;
const HVEM = ['leder', 'vagt'] as const;
const INGEN = 'ingen';

/** Someone at the door can't be admitted: a decision with a ground, a way on and a way to complain; then the letter that says so. */
export function AfvisDialog({ hus, onClose }: AfvisDialogProps): ReactNode {
  const { t } = useTekst();
  const [brev, setBrev] = useState<Afslag | null>(null);
  return (
    <Dialog title={t(brev ? 'huset.afslag.brev' : 'huset.afslag')} onClose={onClose}>
      {brev ? <Afslagsbrev afslag={brev} hus={hus} onClose={onClose} /> : <Formular hus={hus} onClose={onClose} onDone={setBrev} />}
    </Dialog>
  );
}

function Formular({ hus: { boform, today }, onClose, onDone }: AfvisDialogProps & { readonly onDone: (afslag: Afslag) => void }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [kladde, setKladde] = useState<Kladde>({ navn: '', borgerId: null, grund: null, begrundelse: '', henvistTil: null, afgjort: today, afgjortAf: null, klagevejledt: false });
  const change = (part: Partial<Kladde>): void => setKladde((before) => ({ ...before, ...part }));
  const { mutate, isPending, error } = useKommando('afvis-indskrivning');
  const { borgerId, grund, afgjort, afgjortAf, klagevejledt, ...skrevet } = kladde;
  const navn = kladde.navn.trim();
  const send = (): void => {
    if (grund === null || afgjort === null || afgjortAf === null) return;
    const borger = borgerId !== null ? { borgerId } : navn === '' ? { anonym: true as const } : { navn };
    const begrundelse = kladde.begrundelse.trim();
    mutate({ borger, boformId: boform.id, afgjort, afgjortAf, grund, begrundelse: begrundelse || null, henvistTil: kladde.henvistTil, klagevejledt }, { onSuccess: () => onDone({ ...skrevet, navn, begrundelse, grund, afgjort }) });
  };
  return (
    <Form onSubmit={send}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <Notice><p>{t('huset.afslag.beruset')}</p><p>{t('huset.afslag.under18')}</p></Notice>
      {borgerId === null ? <div><TextField label={t('huset.afslag.navn')} hint={t('huset.afslag.navn.hint')} value={kladde.navn} onChange={(value) => change({ navn: value })} optional autoComplete="off" /><BorgerSoeg text={kladde.navn} onChoose={(fundet) => change({ borgerId: fundet.borgerId, navn: fundet.navn })} most={3} /></div> : <ValgtBorger navn={navn} onRemove={() => change({ borgerId: null })} />}
      <Choice label={t('huset.afslag.grund')} options={GRUNDE.map((value) => ({ value, label: t(`huset.afslag.grund.${value}`), hint: t(`huset.afslag.grund.${value}.hint`) }))} value={grund} onChange={(value) => change({ grund: value })} error={grund === null ? t('huset.afslag.vaelg') : null} />
      <TextArea label={t('huset.afslag.begrundelse')} hint={t('huset.afslag.begrundelse.hint')} value={kladde.begrundelse} onChange={(value) => change({ begrundelse: value })} optional={grund === 'fuldt_hus'} required={grund !== 'fuldt_hus'} />
      <Henvisning boformId={boform.id} value={kladde.henvistTil} onChange={(value) => change({ henvistTil: value })} />
      <Choice label={t('huset.afslag.hvem')} options={HVEM.map((value) => ({ value, label: t(`huset.afslag.hvem.${value}`) }))} value={afgjortAf} onChange={(value) => change({ afgjortAf: value })} hint={t('huset.afslag.hvem.hint')} error={afgjortAf === null ? t('huset.afslag.vaelg') : null} />
      <DateField label={t('huset.afslag.dato')} value={afgjort} onChange={(value) => change({ afgjort: value })} today={today} error={afgjort !== null && afgjort > today ? t('fejl.dato_i_fremtiden') : null} required />
      <Check label={t('huset.afslag.vejledt')} hint={t('huset.afslag.vejledt.hint')} checked={klagevejledt} onChange={(value) => change({ klagevejledt: value })} />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={isPending}>{t('huset.afslag.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

/** Another boform the person is referred to, of those the register knows; none is an answer too. */
function Henvisning({ boformId, value, onChange }: { readonly boformId: string; readonly value: string | null; readonly onChange: (value: string | null) => void }): ReactNode {
  const { t } = useTekst();
  const { data } = useQuery(registerQuery);
  const andre = (data?.boformer ?? []).filter(({ id }) => id !== boformId).map(({ id, navn }) => ({ value: id, label: navn }));
  return <Select label={t('huset.afslag.henvist')} hint={t('huset.afslag.henvist.hint')} options={[{ value: INGEN, label: t('huset.afslag.henvist.ingen') }, ...andre]} value={value ?? INGEN} onChange={(chosen) => onChange(chosen === INGEN ? null : chosen)} />;
}
