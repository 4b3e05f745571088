import type { ReactNode } from 'react';
import type { Huset } from '../../contract/huset.ts';
import { TextField } from '../design/felter.tsx';
import { Notice } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { isLedig } from './pladstal.ts';
import { useTraek } from './useTraek.ts';
import './huset.css';

/** A place that is there, one to be made on the spot, or none yet. */
export type Pladsvalg = { readonly pladsId: string } | { readonly ekstra: { readonly navn: string; readonly aarsag: string } } | null;

export const NY_EKSTRA = { ekstra: { navn: '', aarsag: '' } } as const satisfies Pladsvalg;

interface PladserProps {
  readonly pladser: Huset['pladser'];
  readonly value: Pladsvalg;
  readonly onChange: (valg: Pladsvalg) => void;
  /** Whether a place must be chosen; else "none yet" is always there, for a stay never waits for a place. */
  readonly required?: boolean;
}

/** The free places as large keys, an extra one to be made, and none yet. */
export function Pladser({ pladser, value, onChange, required = false }: PladserProps): ReactNode {
  const { t } = useTekst();
  const valgt = value && 'pladsId' in value ? value.pladsId : null;
  const ekstra = value && 'ekstra' in value ? value.ekstra : null;
  const traekOf = useTraek();
  const free = pladser.filter((plads) => isLedig(plads) || plads.id === valgt);
  return (
    <>
      <fieldset className="hv-valg">
        <legend>{t('huset.plads')}</legend>
        {free.length === 0 ? <Notice>{t('huset.ekstra.fuldt')}</Notice> : null}
        <div className="hv-pladsvalg">
          {free.map(({ id, navn, traek, ekstra: isExtra }) => <Tast key={id} checked={id === valgt} onChange={() => onChange({ pladsId: id })} title={navn} detail={[traekOf(traek), isExtra ? t('huset.ekstra') : ''].filter(Boolean).join(', ')} />)}
          {required ? null : <Tast checked={value === null} onChange={() => onChange(null)} title={t('huset.plads.ingen')} detail="" />}
          <Tast checked={ekstra !== null} onChange={() => onChange(NY_EKSTRA)} title={t('huset.ekstra.ny')} detail="" />
        </div>
      </fieldset>
      {ekstra ? (
        <div className="hv-stak">
          <TextField label={t('huset.ekstra.navn')} hint={t('huset.ekstra.navn.hint')} value={ekstra.navn} onChange={(navn) => onChange({ ekstra: { ...ekstra, navn } })} required autoComplete="off" width="kort" />
          <TextField label={t('huset.ekstra.aarsag')} value={ekstra.aarsag} onChange={(aarsag) => onChange({ ekstra: { ...ekstra, aarsag } })} required autoComplete="off" />
        </div>
      ) : null}
    </>
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
