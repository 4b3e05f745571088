import { useState, type ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { useKommando } from '../api/kommando.ts';
import { BorgerSoeg, ValgtBorger } from '../app/BorgerSoeg.tsx';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { Check, Choice, type Option } from '../design/Choice.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextArea, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Afslagsbrev, type Afslag } from './Afslagsbrev.tsx';
import { Henvisning } from './Henvisning.tsx';
import { countPladser } from './pladstal.ts';
import { Venteform } from './Venteform.tsx';

interface AfvisDialogProps {
  readonly hus: Huset;
  /** What is known when it is opened. */
  readonly begin?: { readonly navn: string; readonly grund: Afslag['grund'] };
  readonly onClose: () => void;
}

interface Kladde extends Omit<Afslag, 'afgjort' | 'grund' | 'paragraf'> {
  readonly borgerId: string | null;
  readonly grund: Afslag['grund'] | null;
  readonly afgjortAf: 'leder' | 'vagt' | null;
  readonly klagevejledt: boolean;
  readonly doegnvagt: string;
}

const TOM: Kladde = { navn: '', borgerId: null, grund: null, doegnvagt: '', begrundelse: '', henvistTil: null, afgjortAf: null, klagevejledt: false };
const GRUNDE = ['uden_for_maalgruppe', 'fuldt_hus', 'under_18', 'andet'] as const;
const ALDRIG = ['beruset', 'kaos'] as const;
const HVEM = ['leder', 'vagt'] as const;

/** Someone at the door can't be admitted: a decision with a ground, a way on and a way to complain; then the letter that says so. */
export function AfvisDialog({ hus, begin, onClose }: AfvisDialogProps): ReactNode {
  const { t } = useTekst();
  const [brev, setBrev] = useState<Skrevet | null>(null);
  const [venter, setVenter] = useState(false);
  const om = brev && { borgerId: brev.borgerId, navn: brev.afslag.navn };
  return (
    <Dialog key={venter ? 'vente' : brev ? 'brev' : 'formular'} title={t(venter ? 'pladser.vente.ny' : brev ? 'huset.afslag.brev' : 'huset.afslag')} onClose={onClose}>
      {venter && om ? <Venteform hus={hus} om={om} onClose={onClose} /> : brev ? <Afslagsbrev afslag={brev.afslag} hus={hus} onClose={onClose} onWait={() => setVenter(true)} /> : <Formular hus={hus} {...(begin ? { begin } : {})} onClose={onClose} onDone={setBrev} />}
    </Dialog>
  );
}

/** A refusal written down, and the record it stands in. */
interface Skrevet {
  readonly afslag: Afslag;
  readonly borgerId: string;
}

function Formular({ hus, begin, onClose, onDone }: AfvisDialogProps & { readonly onDone: (skrevet: Skrevet) => void }): ReactNode {
  const { boform, today } = hus;
  const tekst = useTekst();
  const { t } = tekst;
  const [kladde, change, forget] = useKladde<Kladde>(`afslag.${boform.id}${begin ? `.${begin.grund}.${begin.navn}` : ''}`, { ...TOM, ...begin });
  const [afgjort, setAfgjort] = useState<IsoDate | null>(today);
  const { mutate, isPending, error } = useKommando('afvis-indskrivning');
  const { borgerId, grund, afgjortAf, klagevejledt, doegnvagt, henvistTil } = kladde;
  const { ledige } = countPladser(hus.pladser);
  const grunde = useGrunde();
  const harPlads = grund === 'fuldt_hus' && ledige > 0 && afgjort === today;
  const skalBegrundes = grund === 'fuldt_hus' ? harPlads : grund !== 'under_18';
  const navn = kladde.navn.trim();
  const send = (): void => {
    if (grund === null || afgjort === null || afgjortAf === null) return;
    const borger = borgerId !== null ? { borgerId } : navn === '' ? { anonym: true as const } : { navn };
    const begrundelse = kladde.begrundelse.trim();
    mutate({ borger, boformId: boform.id, afgjort, afgjortAf, grund, begrundelse: begrundelse || null, henvistTil, klagevejledt, doegnvagt: grund === 'under_18' ? doegnvagt.trim() : null }, {
      onSuccess: ({ svar }) => { forget(); onDone({ afslag: { navn, begrundelse, grund, henvistTil, afgjort, paragraf: paragrafOf(hus, afgjort) }, borgerId: svar.borgerId ?? '' }); },
    });
  };
  return (
    <Form onSubmit={send}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      <Notice><p>{t('huset.afslag.beruset')}</p><p>{t('huset.afslag.under18')}</p></Notice>
      {borgerId === null ? <div><TextField label={t('huset.afslag.navn')} hint={t('huset.afslag.navn.hint')} value={kladde.navn} onChange={(value) => change({ navn: value })} optional autoComplete="off" /><BorgerSoeg text={kladde.navn} onChoose={(fundet) => change({ borgerId: fundet.borgerId, navn: fundet.navn })} most={3} /></div> : <ValgtBorger navn={navn} onRemove={() => change({ borgerId: null })} />}
      <Choice label={t('huset.afslag.grund')} options={grunde} value={grund} onChange={(value) => change({ grund: GRUNDE.find((each) => each === value) ?? null })} error={grund === null ? t('huset.afslag.vaelg') : null} />
      {harPlads ? <Notice tone="agt" announce>{t('huset.afslag.fuldt.ledige', { n: ledige })}</Notice> : null}
      {grund === 'under_18' ? <TextArea label={t('huset.afslag.doegnvagt')} {...(hus.oplysninger.doegnvagt ? { hint: t('pladser.under18.nummer', { doegnvagt: hus.oplysninger.doegnvagt }) } : {})} value={doegnvagt} onChange={(value) => change({ doegnvagt: value })} required /> : null}
      <TextArea label={t('huset.afslag.begrundelse')} hint={t('huset.afslag.begrundelse.hint')} value={kladde.begrundelse} onChange={(value) => change({ begrundelse: value })} optional={!skalBegrundes} required={skalBegrundes} />
      {grund === 'under_18' ? null : <Henvisning boformId={boform.id} value={henvistTil} onChange={(value) => change({ henvistTil: value })} />}
      <Choice label={t('huset.afslag.hvem')} options={HVEM.map((value) => ({ value, label: t(`huset.afslag.hvem.${value}`) }))} value={afgjortAf} onChange={(value) => change({ afgjortAf: value })} hint={t('huset.afslag.hvem.hint')} error={afgjortAf === null ? t('huset.afslag.vaelg') : null} />
      <DateField label={t('huset.afslag.dato')} value={afgjort} onChange={setAfgjort} today={today} error={afgjort !== null && afgjort > today ? t('fejl.dato_i_fremtiden') : null} required />
      <Check label={t('huset.afslag.vejledt')} hint={t('huset.afslag.vejledt.hint')} checked={klagevejledt} onChange={(value) => change({ klagevejledt: value })} />
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={isPending}>{t('huset.afslag.gem')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

/** The paragraph the house is approved under that day, as the server reads it: § 109 where it has that approval, else § 110. */
function paragrafOf({ godkendelser }: Huset, dag: IsoDate): Afslag['paragraf'] {
  return godkendelser.some(({ paragraf, fra, til }) => paragraf === '109' && fra <= dag && (til === null || dag < til)) ? '109' : '110';
}

type Grundvalg = Afslag['grund'] | (typeof ALDRIG)[number];

/** The grounds there are, and those that never are one, with why. */
function useGrunde(): readonly Option<Grundvalg>[] {
  const { t } = useTekst();
  const never = t('huset.afslag.grund.aldrig', { hvorfor: t('lov.afslag.aldrig-grund') });
  return [
    ...GRUNDE.map((value) => ({ value, label: t(`huset.afslag.grund.${value}`), hint: t(`huset.afslag.grund.${value}.hint`) })),
    ...ALDRIG.map((value) => ({ value, label: t(`huset.afslag.grund.${value}`), hint: never, disabled: true })),
  ];
}
