import type { ReactNode } from 'react';
import { parseIsoDate } from '../../law/kernel/dato.ts';
import { useTekst } from './tekst.tsx';

/** A time of day as it is kept, `23:30`. */
const KLOKKEN = /^\d{2}:\d{2}$/;

interface FactValueProps {
  /** The fact's name, by which its choices have words. */
  readonly name: string;
  readonly value: unknown;
}

/** The name of a fact in words. */
export function FactName({ name }: { readonly name: string }): ReactNode {
  return useTekst().besked({ key: `lov.fakta.${name}` });
}

/** The value of a fact of any shape, as a person reads it. Unknown is said, never left out. */
export function FactValue({ name, value }: FactValueProps): ReactNode {
  const { t, tal } = useTekst();
  if (value === null || value === undefined) return t('faelles.ukendt');
  if (typeof value === 'boolean') return t(value ? 'faelles.ja' : 'faelles.nej');
  if (typeof value === 'number') return tal(value);
  if (typeof value === 'string') return <Words name={name} value={value} />;
  if (Array.isArray(value)) return value.length === 0 ? t('faelles.ingen') : <Items name={name} items={value} />;
  return <Fields value={value as Readonly<Record<string, unknown>>} />;
}

function Words({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  const { dato, klokkeslaet, besked, has } = useTekst();
  const date = parseIsoDate(value);
  if (date) return dato(date);
  if (KLOKKEN.test(value)) return klokkeslaet(value);
  const key = `lov.valg.${name}.${value}`;
  return has(key) ? besked({ key }) : value;
}

function Items({ name, items }: { readonly name: string; readonly items: readonly unknown[] }): ReactNode {
  return <ul className="hv-vaerdier">{items.map((item, index) => <li key={index}><FactValue name={name} value={item} /></li>)}</ul>;
}

function Fields({ value }: { readonly value: Readonly<Record<string, unknown>> }): ReactNode {
  const known = Object.entries(value).filter(([, field]) => field !== null);
  return known.map(([name, field], index) => <span key={name}>{index > 0 ? ', ' : ''}<FactName name={name} /> <FactValue name={name} value={field} /></span>);
}
