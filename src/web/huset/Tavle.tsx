import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import { useLukEkstraplads } from '../api/huset.ts';
import { may, useSession } from '../app/useSession.ts';
import { problemText } from '../app/sider.tsx';
import { useTekst } from '../design/tekst.tsx';
import { useToast } from '../design/Toast.tsx';
import type { Flytning } from './FlytDialog.tsx';
import { isLedig } from './pladstal.ts';
import { useTraek } from './useTraek.ts';

type Plads = Huset['pladser'][number];
type Beboer = Huset['udenPlads'][number];

interface TavleProps {
  readonly hus: Huset;
  readonly onFree: (pladsId: string) => void;
  readonly onMove: (flytning: Flytning) => void;
}

/** Who lacks a place, and who has which tonight. A free place is a button: press it, and it is the one given. */
export function Tavle({ hus, onFree, onMove }: TavleProps): ReactNode {
  const { t } = useTekst();
  const { pladser, udenPlads, today } = hus;
  const stedOf = useSted();
  return (
    <section aria-labelledby="tavle" className="hv-stak">
      {udenPlads.length > 0 ? (
        <>
          <h2>{t('huset.mangler')} <span className="hv-dempet">{udenPlads.length}</span></h2>
          <ul className="hv-tavle">{udenPlads.map((borger) => <li key={borger.opholdId}><Borger borger={borger} today={today} sted={null} action={t('huset.giv')} onMove={onMove} /></li>)}</ul>
        </>
      ) : null}
      <h2 id="tavle">{t('huset.hvem')}</h2>
      <ul className="hv-tavle">
        {pladser.map((plads) => <li key={plads.id}>{plads.borger ? <Borger borger={plads.borger} today={today} sted={stedOf(plads)} action={t('huset.flyt')} onMove={onMove} /> : !isLedig(plads) ? <Pause plads={plads} sted={stedOf(plads)} /> : <Ledig hus={hus} plads={plads} sted={stedOf(plads)} onFree={onFree} />}</li>)}
      </ul>
    </section>
  );
}

interface BorgerProps {
  readonly borger: Beboer;
  readonly sted: string | null;
  readonly today: IsoDate;
  /** What is done about the place, in a word. */
  readonly action: string;
  readonly onMove: (flytning: Flytning) => void;
}

function Borger({ borger: { id, navn, opholdId, siden, foraelder }, sted, today, action, onMove }: BorgerProps): ReactNode {
  const { t, dato } = useTekst();
  const isNew = siden >= addDays(today, -1);
  const vist = navn || t('web.udenNavn');
  return (
    <>
      <Link to="/borger/$borgerId" params={{ borgerId: id }} search={{}} className={`hv-plads hv-plads-brugt${isNew ? ' hv-plads-ny' : ''}`}>
        {sted ? <span className="hv-plads-sted">{sted}</span> : null}
        <span className="hv-plads-navn">{vist}</span>
        <span className="hv-plads-siden">{t('huset.siden', { dag: dato(siden) })}</span>
        {foraelder === null ? null : <span className="hv-plads-siden">{t('huset.barnHos', { navn: foraelder || t('web.udenNavn') })}</span>}
        {isNew ? <span className="hv-maerkat">{t('huset.ny')}</span> : null}
      </Link>
      <button type="button" className="hv-plads-knap" onClick={() => onMove({ borgerId: id, navn: vist, opholdId })}>{action}<span className="hv-skjult"> {vist}</span></button>
    </>
  );
}

/** A place out of use: nobody can be given it, and it says why. */
function Pause({ plads, sted }: { readonly plads: Plads; readonly sted: string }): ReactNode {
  const { t } = useTekst();
  const pause = plads.pause ?? plads.kommendePause;
  return (
    <div className="hv-plads hv-plads-pause">
      <span className="hv-plads-sted">{sted}</span>
      <span className="hv-plads-navn">{t(plads.pause ? 'pladser.pause' : 'pladser.pause.snart')}</span>
      {pause ? <span className="hv-plads-siden">{t(pause.til === null ? 'pladser.pause.siden' : 'pladser.pause.til', { fra: pause.fra, til: pause.til, aarsag: pause.aarsag })}</span> : null}
    </div>
  );
}

function Ledig({ hus, plads, sted, onFree }: { readonly hus: Huset; readonly plads: Plads; readonly sted: string; readonly onFree: (pladsId: string) => void }): ReactNode {
  const { t } = useTekst();
  const session = useSession();
  return (
    <>
      <button type="button" className={`hv-plads hv-plads-ledig${plads.ekstra ? ' hv-plads-brugt' : ''}`} onClick={() => onFree(plads.id)}>
        <span className="hv-plads-sted">{sted}</span>
        <span className="hv-plads-navn">{t('huset.ledig')}</span>
        {plads.ekstra ? <span className="hv-plads-siden">{t('huset.ekstra.siden', { dag: plads.ekstra.siden, aarsag: plads.ekstra.aarsag })}</span> : null}
      </button>
      {plads.ekstra && may(session, 'plads.opret') ? <Lukknap hus={hus} plads={plads} /> : null}
    </>
  );
}

/** Puts a free extra place away, from today. */
function Lukknap({ hus: { boform, today }, plads }: { readonly hus: Huset; readonly plads: Plads }): ReactNode {
  const tekst = useTekst();
  const { t } = tekst;
  const toast = useToast();
  const luk = useLukEkstraplads(boform.id);
  // The button goes with the place, so that its answer is waited for, not heard by it.
  const close = (): void => {
    luk.mutateAsync({ pladsId: plads.id, fra: today }).then(() => toast.show({ text: t('huset.ekstra.lukket', { plads: plads.navn }) }), (error: unknown) => toast.show({ text: problemText(error, tekst) }));
  };
  return <button type="button" className="hv-plads-knap" aria-disabled={luk.isPending || undefined} onClick={luk.isPending ? undefined : close}>{t('huset.ekstra.luk')}<span className="hv-skjult"> {plads.navn}</span></button>;
}

/** "3 · hund": the place and what is particular about it. */
function useSted(): (plads: Plads) => string {
  const { t } = useTekst();
  const traekOf = useTraek();
  return ({ navn, traek, ekstra }) => [navn, traekOf(traek), ekstra ? t('huset.ekstra') : ''].filter(Boolean).join(' · ');
}
