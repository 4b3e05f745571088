import type { ReactNode } from 'react';
import { parseIsoDate } from '../../law/kernel/dato.ts';
import { useTekst } from './tekst.tsx';

/** The value of a fact of any shape, as a person reads it. Unknown is said, never left out. */
export function FactValue({ value }: { readonly value: unknown }): ReactNode {
  const { t, tal, dato, besked, has } = useTekst();
  if (value === null || value === undefined) return t('faelles.ukendt');
  if (typeof value === 'boolean') return t(value ? 'faelles.ja' : 'faelles.nej');
  if (typeof value === 'number') return tal(value);
  if (typeof value === 'string') {
    const date = parseIsoDate(value);
    return date ? dato(date) : has(`vaerdi.${value}`) ? besked({ key: `vaerdi.${value}` }) : value;
  }
  if (Array.isArray(value)) return value.length === 0 ? t('faelles.ingen') : <Items items={value} />;
  return <Fields value={value} />;
}

function Items({ items }: { readonly items: readonly unknown[] }): ReactNode {
  return <ul className="hv-vaerdier">{items.map((item, index) => <li key={index}><FactValue value={item} /></li>)}</ul>;
}

function Fields({ value }: { readonly value: object }): ReactNode {
  const { besked } = useTekst();
  const known = Object.entries(value as Readonly<Record<string, unknown>>).filter(([, field]) => field !== null);
  return known.map(([name, field], index) => <span key={name}>{index > 0 ? ', ' : ''}{besked({ key: `fakta.${name}` })} <FactValue value={field} /></span>);
}
