import type { ReactNode } from 'react';
import { FactName, FactValue } from '../../design/FactValue.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { Money } from '../../design/Vaerdi.tsx';
import type { WordedMark } from './layout.ts';
import { certaintyOf, whenOf } from './Strip.tsx';
import type { MarkFact } from './types.ts';

/** What lies behind a mark: each fact with its value, a way to it, and who wrote it. */
export function MarkPanel({ mark, onClose }: { readonly mark: WordedMark; readonly onClose: () => void }): ReactNode {
  const { t } = useTekst();
  return (
    <div className="tl-panel">
      <div className="hv-kort-hoved">
        <h3>{mark.text} <span className="hv-dempet">{whenOf(mark, t)} · {certaintyOf(mark, t)}</span></h3>
        <button type="button" className="hv-ikonknap" aria-label={t('web.luk')} onClick={onClose}>×</button>
      </div>
      <MarkFacts facts={mark.facts} />
    </div>
  );
}

export function MarkFacts({ facts }: { readonly facts: readonly MarkFact[] }): ReactNode {
  const { t } = useTekst();
  if (facts.length === 0) return <p className="hv-dempet">{t('tidslinje.ingenFakta')}</p>;
  return (
    <dl className="tl-fakta">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt><FactName name={fact.name} /></dt>
          <dd>
            {fact.href ? <a href={fact.href}><Value fact={fact} /></a> : <Value fact={fact} />}
            {fact.recordedBy && fact.recordedOn ? <span className="hv-dempet"> · {t('tidslinje.skrevetAf', { navn: fact.recordedBy, dag: fact.recordedOn })}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ fact: { name, type, value } }: { readonly fact: MarkFact }): ReactNode {
  return type === 'oere' && typeof value === 'number' ? <Money oere={value} /> : <FactValue name={name} value={value} />;
}
