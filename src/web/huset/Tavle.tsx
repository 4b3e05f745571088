import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import { useTekst } from '../design/tekst.tsx';

type Plads = Huset['pladser'][number];

interface TavleProps {
  readonly hus: Huset;
  readonly onFree: (pladsId: string) => void;
}

/** Who has which place tonight. A free place is a button: press it, and it is the one given. */
export function Tavle({ hus: { pladser, udenPlads, today }, onFree }: TavleProps): ReactNode {
  const { t } = useTekst();
  return (
    <section aria-labelledby="tavle" className="hv-stak">
      <h2 id="tavle">{t('huset.hvem')}</h2>
      <ul className="hv-tavle">
        {pladser.map((plads) => <li key={plads.id}>{plads.borger ? <Optaget plads={plads} borger={plads.borger} today={today} /> : <Ledig plads={plads} onFree={onFree} />}</li>)}
      </ul>
      {udenPlads.length > 0 ? (
        <>
          <h2>{t('huset.udenPlads')}</h2>
          <ul className="hv-tavle">{udenPlads.map((borger) => <li key={borger.opholdId}><Borger borger={borger} today={today} sted={null} /></li>)}</ul>
        </>
      ) : null}
    </section>
  );
}

function Optaget({ plads, borger, today }: { readonly plads: Plads; readonly borger: NonNullable<Plads['borger']>; readonly today: IsoDate }): ReactNode {
  return <Borger borger={borger} today={today} sted={stedOf(plads)} />;
}

interface BorgerProps {
  readonly borger: { readonly id: string; readonly navn: string; readonly siden: IsoDate };
  readonly sted: string | null;
  readonly today: IsoDate;
}

function Borger({ borger: { id, navn, siden }, sted, today }: BorgerProps): ReactNode {
  const { t, dato } = useTekst();
  const isNew = siden >= addDays(today, -1);
  return (
    <Link to="/borger/$borgerId" params={{ borgerId: id }} search={{}} className={`hv-plads${isNew ? ' hv-plads-ny' : ''}`}>
      {sted ? <span className="hv-plads-sted">{sted}</span> : null}
      <span className="hv-plads-navn">{navn || t('web.udenNavn')}</span>
      <span className="hv-plads-siden">{t('huset.siden', { dag: dato(siden) })}</span>
      {isNew ? <span className="hv-maerkat">{t('huset.ny')}</span> : null}
    </Link>
  );
}

function Ledig({ plads, onFree }: { readonly plads: Plads; readonly onFree: (pladsId: string) => void }): ReactNode {
  const { t } = useTekst();
  return (
    <button type="button" className="hv-plads hv-plads-ledig" onClick={() => onFree(plads.id)}>
      <span className="hv-plads-sted">{stedOf(plads)}</span>
      <span className="hv-plads-navn">{t('huset.ledig')}</span>
    </button>
  );
}

/** "3 · hund": the place and what is particular about it. */
export function stedOf({ navn, traek }: Pick<Plads, 'navn' | 'traek'>): string {
  return [navn, ...traek].join(' · ');
}
