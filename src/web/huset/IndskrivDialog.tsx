import { useState, type ReactNode } from 'react';
import type { KommandoInput, KommandoSvar } from '../../contract/kommandoer.ts';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { klokkeslaetInDenmark } from '../../text/format.ts';
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
import { natOf } from './nat.ts';
import { Pladser, type Pladsvalg } from './Pladser.tsx';
import { useIndskrivKvittering } from './useIndskrivKvittering.ts';
import { usePladsvalg } from './usePladsvalg.ts';

interface Kladde {
  readonly navn: string;
  readonly borgerId: string | null;
  readonly henvist: Henvisning | null;
}

const TOM: Kladde = { navn: '', borgerId: null, henvist: null };

interface IndskrivDialogProps {
  readonly hus: Huset;
  /** The place the form begins with. */
  readonly begin: Pladsvalg;
  readonly onClose: () => void;
}

/** A bed for someone at the door: a name as they say it is enough. Place, day and time are proposed; the rest may wait for morning. */
export function IndskrivDialog({ hus, begin, onClose }: IndskrivDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('huset.indskriv')} onClose={onClose}><Formular hus={hus} begin={begin} onClose={onClose} /></Dialog>;
}

function Formular({ hus, begin, onClose }: IndskrivDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [kladde, change, forget] = useKladde<Kladde>(`indskriv.${hus.boform.id}`, TOM);
  const [nu] = useState(() => klokkeslaetInDenmark(new Date()));
  const { valg, setValg, sikr, tabt, problem, busy } = usePladsvalg(hus, begin);
  const [dato, setDato] = useState<IsoDate | null>(natOf({ today: hus.today, klokken: nu, doegnskifte: hus.doegnskifte.klokken }).foerste);
  const [ankomstKl, setAnkomstKl] = useState<string | null>(nu);
  const [mere, setMere] = useState<Mere>({ cpr: '', foedselsdato: null });
  const { navn, borgerId, henvist } = kladde;
  const { isPending, error, send } = useIndskriv({ onRefused: tabt, onDone: () => { forget(); onClose(); } });
  const submit = (): void => {
    if (dato === null) return;
    const borger = borgerId === null ? { navn: navn.trim(), cpr: mere.cpr.trim() || null, foedselsdato: mere.foedselsdato } : { borgerId };
    sikr(dato, (plads) => send({ borger, boformId: hus.boform.id, pladsId: plads?.pladsId ?? null, dato, ankomstKl, henvist }, { navn: navn.trim(), plads: plads?.navn ?? null }));
  };
  const fejl = problem ?? error;
  return (
    <Form onSubmit={submit}>
      {fejl ? <Notice tone="agt" announce>{problemText(fejl, tekst)}</Notice> : null}
      {borgerId === null ? <div><TextField label={t('huset.navn')} hint={t('huset.navn.hint')} value={navn} onChange={(value) => change({ navn: value })} required autoComplete="off" /><BorgerSoeg text={navn} onChoose={(fundet) => change({ borgerId: fundet.borgerId, navn: fundet.navn })} most={3} /></div> : <ValgtBorger navn={navn} onRemove={() => change({ borgerId: null })} />}
      <Pladser pladser={hus.pladser} value={valg} onChange={setValg} />
      <Ankomst hus={hus} nu={nu} dato={dato} onDato={setDato} klokken={ankomstKl} onKlokken={setAnkomstKl} />
      <Henvist value={henvist} onChange={(value) => change({ henvist: value })} />
      {borgerId === null ? <MereFelter mere={mere} onChange={setMere} today={hus.today} /> : null}
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={busy || isPending}>{t('huset.indskriv.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

interface IndskrivRequest {
  readonly onRefused: (problem: Error) => void;
  readonly onDone: () => void;
}

function useIndskriv({ onRefused, onDone }: IndskrivRequest) {
  const { isPending, error, mutate } = useKommando('indskriv');
  const kvitter = useIndskrivKvittering();
  const send = (felter: Omit<KommandoInput<'indskriv'>, 'id'>, hvem: { readonly navn: string; readonly plads: string | null }): void => mutate(felter, {
    onSuccess: (svar: KommandoSvar) => {
      onDone();
      kvitter({ svar, ...hvem });
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
}

/** What may be known and never has to be. The CPR number is in no draft. */
function MereFelter({ mere, onChange, today }: { readonly mere: Mere; readonly onChange: (mere: Mere) => void; readonly today: IsoDate }): ReactNode {
  const { t } = useTekst();
  return (
    <details className="hv-mere">
      <summary>{t('huset.mere')}</summary>
      <div className="hv-stak">
        <TextField label={t('huset.cpr')} hint={t('huset.cpr.hint')} value={mere.cpr} onChange={(cpr) => onChange({ ...mere, cpr })} optional inputMode="numeric" autoComplete="off" width="kort" />
        <DateField label={t('huset.foedselsdato')} value={mere.foedselsdato} onChange={(foedselsdato) => onChange({ ...mere, foedselsdato })} today={today} />
      </div>
    </details>
  );
}
