import type { ReactNode } from 'react';
import { useTekst } from '../design/tekst.tsx';

export type Henvisning = 'selv' | 'myndighed';
const VALG = ['selv', 'myndighed'] as const;

/** How the person came, if it is known. A second press takes the answer away again. */
export function Henvist({ value, onChange }: { readonly value: Henvisning | null; readonly onChange: (value: Henvisning | null) => void }): ReactNode {
  const { t } = useTekst();
  return (
    <fieldset className="hv-valg">
      <legend>{t('huset.henvist')} <span className="hv-dempet">({t('web.valgfrit')})</span></legend>
      <div className="hv-raekke">
        {VALG.map((each) => <button key={each} type="button" className="hv-chip hv-chip-stor" aria-pressed={value === each} onClick={() => onChange(value === each ? null : each)}>{t(`huset.henvist.${each}`)}</button>)}
      </div>
    </fieldset>
  );
}
