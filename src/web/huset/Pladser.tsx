import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { useTekst } from '../design/tekst.tsx';

interface PladserProps {
  readonly pladser: Huset['pladser'];
  readonly value: string | null;
  readonly onChange: (pladsId: string | null) => void;
}

/** The free places as large keys, and the one that is always there: none yet. A stay never waits for a place. */
export function Pladser({ pladser, value, onChange }: PladserProps): ReactNode {
  const { t } = useTekst();
  const free = pladser.filter(({ borger, id }) => borger === null || id === value);
  return (
    <fieldset className="hv-valg">
      <legend>{t('huset.plads')}</legend>
      <div className="hv-pladsvalg">
        {free.map(({ id, navn, traek }) => <Tast key={id} checked={id === value} onChange={() => onChange(id)} title={navn} detail={traek.join(', ')} />)}
        <Tast checked={value === null} onChange={() => onChange(null)} title={t('huset.plads.ingen')} detail="" />
      </div>
    </fieldset>
  );
}

interface TastProps {
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly title: string;
  readonly detail: string;
}

function Tast({ checked, onChange, title, detail }: TastProps): ReactNode {
  return (
    <label className="hv-tast">
      <input type="radio" name="plads" checked={checked} onChange={onChange} />
      <span className="hv-tast-titel">{title}</span>
      {detail ? <span className="hv-dempet hv-lille">{detail}</span> : null}
    </label>
  );
}
