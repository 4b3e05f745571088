import { useState, type ReactNode } from 'react';
import type { KommandoInput, KommandoSvar } from '../../contract/kommandoer.ts';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { isUnder18 } from '../../law/sel/p110-boform/alder.ts';
import { klokkeslaetInDenmark } from '../../text/format.ts';
import { ApiProblem } from '../api/client.ts';
import { useKommando } from '../api/kommando.ts';
import { BorgerSoeg, ValgtBorger } from '../app/BorgerSoeg.tsx';
import { useKladde } from '../app/kladde.ts';
import { problemText } from '../app/sider.tsx';
import { Button } from '../design/Button.tsx';
import { DateField, TimeField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Form, TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { Henvist, type Henvisning } from './Henvist.tsx';
import type { Kvittering } from './KvitteringDialog.tsx';
import { natOf } from './nat.ts';
import { Pladser, type Pladsvalg } from './Pladser.tsx';
import { Under18 } from './Under18.tsx';
import { useIndskrivKvittering } from './useIndskrivKvittering.ts';
import { usePladsvalg } from './usePladsvalg.ts';
import type { Gaest } from './Venteliste.tsx';

interface Kladde {
  readonly navn: string;
  readonly borgerId: string | null;
  readonly henvist: Henvisning | null;
}

const TOM: Kladde = { navn: '', borgerId: null, henvist: null };

/** What the form begins with: a place, and someone known already. */
export interface Begyndelse {
  readonly plads: Pladsvalg;
  readonly gaest?: Gaest;
}

interface IndskrivDialogProps {
  readonly hus: Huset;
  readonly begin: Begyndelse;
  readonly onClose: () => void;
  readonly onAdmitted: (kvittering: Kvittering) => void;
  /** Someone under 18: to write down whom the house has called. */
  readonly onUnder18: (navn: string) => void;
}

/** A bed for someone at the door: a name as they say it is enough. Place, day and time are proposed; the rest may wait for morning. */
export function IndskrivDialog(props: IndskrivDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('huset.indskriv')} onClose={props.onClose}><Formular {...props} /></Dialog>;
}

function Formular({ hus, begin, onClose, onAdmitted, onUnder18 }: IndskrivDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [kladde, change, forget] = useKladde<Kladde>(begin.gaest ? `indskriv.${hus.boform.id}.${begin.gaest.borgerId}` : `indskriv.${hus.boform.id}`, begin.gaest ? { ...begin.gaest, henvist: null } : TOM);
  const [nu] = useState(() => klokkeslaetInDenmark(new Date()));
  const { valg, setValg, sikr, tabt, problem, busy } = usePladsvalg(hus, begin.plads);
  const [dato, setDato] = useState<IsoDate | null>(natOf({ today: hus.today, klokken: nu, doegnskifte: hus.doegnskifte.klokken }).foerste);
  const [ankomstKl, setAnkomstKl] = useState<string | null>(nu);
  const [mere, setMere] = useState<Mere>({ cpr: '', foedselsdato: null, alder: '' });
  const { navn, borgerId, henvist } = kladde;
  const { isPending, error, send } = useIndskriv({ onRefused: tabt, onDone: () => { forget(); onClose(); }, onAdmitted });
  const under18 = (borgerId === null && isChild(mere, dato ?? hus.today)) || (error instanceof ApiProblem && error.code === 'under_18');
  const submit = (): void => {
    if (dato === null || under18) return;
    const borger = borgerId === null ? { navn: navn.trim(), cpr: mere.cpr.trim() || null, foedselsdato: mere.foedselsdato } : { borgerId };
    sikr(dato, (plads) => send({ borger, boformId: hus.boform.id, pladsId: plads?.pladsId ?? null, dato, ankomstKl, henvist }, { navn: navn.trim(), plads: plads?.navn ?? null, dato }));
  };
  const fejl = problem ?? error;
  return (
    <Form onSubmit={submit}>
      {fejl && !under18 ? <Notice tone="agt" announce>{problemText(fejl, tekst)}</Notice> : null}
      {borgerId === null ? <div><TextField label={t('huset.navn')} hint={t('huset.navn.hint')} value={navn} onChange={(value) => change({ navn: value })} required autoComplete="off" /><BorgerSoeg text={navn} onChoose={(fundet) => change({ borgerId: fundet.borgerId, navn: fundet.navn })} most={3} /></div> : <ValgtBorger navn={navn} onRemove={() => change({ borgerId: null })} />}
      <Pladser pladser={hus.pladser} value={valg} onChange={setValg} />
      <Ankomst hus={hus} nu={nu} dato={dato} onDato={setDato} klokken={ankomstKl} onKlokken={setAnkomstKl} />
      <Henvist value={henvist} onChange={(value) => change({ henvist: value })} />
      {borgerId === null ? <MereFelter mere={mere} onChange={setMere} today={hus.today} /> : null}
      {under18 ? <Under18 hus={hus} navn={navn.trim()} onWrite={() => { forget(); onUnder18(navn.trim()); }} /> : null}
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={busy || isPending} disabled={under18}>{t('huset.indskriv.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

interface IndskrivRequest {
  readonly onRefused: (problem: Error) => void;
  readonly onDone: () => void;
  readonly onAdmitted: (kvittering: Kvittering) => void;
}

function useIndskriv({ onRefused, onDone, onAdmitted }: IndskrivRequest) {
  const { isPending, error, mutate } = useKommando('indskriv');
  const kvitter = useIndskrivKvittering();
  const send = (felter: Omit<KommandoInput<'indskriv'>, 'id'>, hvem: Kvittering): void => mutate(felter, {
    onSuccess: (svar: KommandoSvar) => {
      onDone();
      kvitter({ svar, ...hvem, onPaper: () => onAdmitted(hvem) });
    },
    onError: onRefused,
  });
  return { isPending, error, send };
}

interface AnkomstProps {
  readonly hus: Huset;
  readonly nu: string;
  readonly dato: IsoDate | null;
  readonly onDato: (dato: IsoDate | null) => void;
  readonly klokken: string | null;
  readonly onKlokken: (klokken: string | null) => void;
}

function Ankomst({ hus: { today, doegnskifte }, nu, dato, onDato, klokken, onKlokken }: AnkomstProps): ReactNode {
  const { t, datoMedUgedag, klokkeslaet } = useTekst();
  const { tid, foerste } = natOf({ today, klokken: nu, doegnskifte: doegnskifte.klokken });
  return (
    <div className="hv-ankomst">
      <DateField label={t('huset.dato')} {...(tid === 'nat' ? { hint: t('huset.dato.nat', { klokken: klokkeslaet(doegnskifte.klokken), dag: datoMedUgedag(foerste) }) } : {})} value={dato} onChange={onDato} today={today} required />
      <TimeField label={t('huset.klokken')} value={klokken} onChange={onKlokken} />
    </div>
  );
}

interface Mere {
  readonly cpr: string;
  readonly foedselsdato: IsoDate | null;
  /** As it is told; helps to see who is a child, and is not written down. */
  readonly alder: string;
}

/** By the day of birth, or by the age alone. An age nobody tells is not asked for. */
function isChild({ foedselsdato, alder }: Mere, dato: IsoDate): boolean {
  if (foedselsdato) return isUnder18(foedselsdato, dato);
  return /^\d{1,3}$/.test(alder.trim()) && Number(alder) < 18;
}

/** What may be known and never has to be. The CPR number is in no draft. */
function MereFelter({ mere, onChange, today }: { readonly mere: Mere; readonly onChange: (mere: Mere) => void; readonly today: IsoDate }): ReactNode {
  const { t } = useTekst();
  return (
    <details className="hv-mere">
      <summary>{t('huset.mere')}</summary>
      <div className="hv-stak">
        <TextField label={t('huset.cpr')} hint={t('huset.cpr.hint')} value={mere.cpr} onChange={(cpr) => onChange({ ...mere, cpr })} optional inputMode="numeric" autoComplete="off" width="kort" />
        <TextField label={t('pladser.alder')} hint={t('pladser.alder.hint')} value={mere.alder} onChange={(alder) => onChange({ ...mere, alder })} optional inputMode="numeric" autoComplete="off" width="kort" />
        <DateField label={t('huset.foedselsdato')} value={mere.foedselsdato} onChange={(foedselsdato) => onChange({ ...mere, foedselsdato })} today={today} />
      </div>
    </details>
  );
}
