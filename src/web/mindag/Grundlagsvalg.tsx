import type { ReactNode } from 'react';
import { TextField } from '../design/felter.tsx';
import { useTekst } from '../design/tekst.tsx';

const GRUNDE = ['mindag.grund.boede', 'mindag.grund.bor', 'mindag.grund.aftalt'] as const;

/** Why the municipality takes itself to be handlekommune: one of the usual grounds with one press, or one's own words. */
export function Grundlagsvalg({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const { t } = useTekst();
  return (
    <div className="hv-stak-taet">
      <TextField label={t('mindag.grundlag')} hint={t('mindag.grundlag.hint')} value={value} onChange={onChange} required />
      <div className="hv-raekke">
        {GRUNDE.map((key) => (
          <button key={key} type="button" className="hv-chip" aria-pressed={value === t(key)} onClick={() => onChange(t(key))}>{t(key)}</button>
        ))}
      </div>
    </div>
  );
}
