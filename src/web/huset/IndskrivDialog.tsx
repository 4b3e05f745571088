import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { KommandoInput, KommandoSvar } from '../../contract/kommandoer.ts';
import type { Huset } from '../../contract/huset.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { klokkeslaetInDenmark } from '../../text/format.ts';
import { ApiProblem } from '../api/client.ts';
import { useKommando } from '../api/kommando.ts';
import { husetQuery } from '../api/opslag.ts';
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
import { Pladser } from './Pladser.tsx';
import { useIndskrivKvittering } from './useIndskrivKvittering.ts';

/** The place the dialog is opened with. */
export interface Pladsvalg {
  readonly pladsId: string | null;
}

export const INTET_VALG: Pladsvalg = { pladsId: null };

interface Kladde {
  readonly navn: string;
  readonly borgerId: string | null;
  readonly henvist: Henvisning | null;
}

const TOM: Kladde = { navn: '', borgerId: null, henvist: null };

interface IndskrivDialogProps {
  readonly hus: Huset;
  readonly valg: Pladsvalg;
  readonly onClose: () => void;
}

/** A bed for someone at the door: a name as they say it is enough. Place, day and time are proposed; the rest may wait for morning. */
export function IndskrivDialog({ hus, valg, onClose }: IndskrivDialogProps): ReactNode {
  const { t } = useTekst();
  return <Dialog title={t('huset.indskriv')} onClose={onClose}><Formular hus={hus} valg={valg} onClose={onClose} /></Dialog>;
}

function Formular({ hus, valg, onClose }: IndskrivDialogProps): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const [kladde, change, forget] = useKladde<Kladde>(`indskriv.${hus.boform.id}`, TOM);
  const [nu] = useState(() => klokkeslaetInDenmark(new Date()));
  const [pladsId, setPladsId] = useState(valg.pladsId);
  const [dato, setDato] = useState<IsoDate | null>(natOf({ today: hus.today, klokken: nu, doegnskifte: hus.doegnskifte.klokken }).foerste);
  const [ankomstKl, setAnkomstKl] = useState<string | null>(nu);
  const [mere, setMere] = useState<Mere>({ cpr: '', foedselsdato: null });
  const { navn, borgerId, henvist } = kladde;
  const { isPending, error, send } = useIndskriv({ hus, onTaken: () => setPladsId(null), onDone: () => { forget(); onClose(); } });
  const submit = (): void => {
    if (dato === null) return;
    const borger = borgerId === null ? { navn: navn.trim(), cpr: mere.cpr.trim() || null, foedselsdato: mere.foedselsdato } : { borgerId };
    send({ borger, boformId: hus.boform.id, pladsId, dato, ankomstKl, henvist }, navn.trim());
  };
  return (
    <Form onSubmit={submit}>
      {error ? <Notice tone="agt" announce>{problemText(error, tekst)}</Notice> : null}
      {borgerId === null ? <div><TextField label={t('huset.navn')} hint={t('huset.navn.hint')} value={navn} onChange={(value) => change({ navn: value })} required autoComplete="off" /><BorgerSoeg text={navn} onChoose={(fundet) => change({ borgerId: fundet.borgerId, navn: fundet.navn })} most={3} /></div> : <ValgtBorger navn={navn} onRemove={() => change({ borgerId: null })} />}
      <Pladser pladser={hus.pladser} value={pladsId} onChange={setPladsId} />
      <Ankomst hus={hus} nu={nu} dato={dato} onDato={setDato} klokken={ankomstKl} onKlokken={setAnkomstKl} />
      <Henvist value={henvist} onChange={(value) => change({ henvist: value })} />
      {borgerId === null ? <MereFelter mere={mere} onChange={setMere} today={hus.today} /> : null}
      <div className="hv-raekke hv-dialog-bund"><Button type="submit" look="primaer" large busy={isPending}>{t('huset.indskriv.knap')}</Button><Button look="stille" onClick={onClose}>{t('web.annuller')}</Button></div>
    </Form>
  );
}

interface IndskrivRequest {
  readonly hus: Huset;
  /** Someone took the place meanwhile. */
  readonly onTaken: () => void;
  readonly onDone: () => void;
}

function useIndskriv({ hus, onTaken, onDone }: IndskrivRequest) {
  const { isPending, error, mutate } = useKommando('indskriv');
  const queryClient = useQueryClient();
  const kvitter = useIndskrivKvittering();
  const send = (felter: Omit<KommandoInput<'indskriv'>, 'id'>, navn: string): void => mutate(felter, {
    onSuccess: (svar: KommandoSvar) => {
      onDone();
      kvitter({ svar, navn, plads: hus.pladser.find(({ id }) => id === felter.pladsId)?.navn ?? null });
    },
    onError: (problem) => {
      if (!(problem instanceof ApiProblem) || problem.code !== 'plads_optaget') return;
      onTaken();
      void queryClient.invalidateQueries(husetQuery(hus.boform.id));
    },
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
