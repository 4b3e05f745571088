import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Borgerrefusion } from '../../contract/refusion.ts';
import type { TraceStep } from '../../law/kernel/trace.ts';
import { borgerrefusionQuery } from '../api/refusion.ts';
import { problemText } from '../app/sider.tsx';
import { HvorforBody } from '../design/Hvorfor.tsx';
import { Failure, Loading } from '../design/Notice.tsx';
import { useTekst, type Tekst } from '../design/tekst.tsx';

type Regel = Borgerrefusion['regler'][number];

/** "Hvorfor?" of the whole count: each rule with the facts, parameters and readings it used. Fetched when someone asks. */
export function Spor({ borgerId }: { readonly borgerId: string }): ReactNode {
  const { t } = useTekst();
  const [open, setOpen] = useState(false);
  return (
    <section className={open ? 'hv-kort' : 'hv-kort hv-ikke-print'}>
      <h2>{t('oekonomi.spor')}</h2>
      <p className="hv-dempet">{t('oekonomi.spor.hvad')}</p>
      <button type="button" className="hv-hvorfor-knap" aria-expanded={open} onClick={() => setOpen(!open)}>{t('hvorfor')}</button>
      {open ? <Regler borgerId={borgerId} /> : null}
    </section>
  );
}

function Regler({ borgerId }: { readonly borgerId: string }): ReactNode {
  const tekst = useTekst();
  const { data, error, refetch } = useQuery(borgerrefusionQuery(borgerId, true));
  if (error) return <Failure message={problemText(error, tekst)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  // The contract lets the law's own steps through as they are.
  const steps = named(data.trace ?? [], namesOf(data, tekst)) as readonly TraceStep[];
  return steps.map((step) => (step.step === 'rule' ? <EnRegel key={step.rule} step={step} regler={data.regler} /> : null));
}

/** What to call each stay instead of its id: "Fyrtårnet, 01.02.2026". */
function namesOf({ ophold }: Borgerrefusion, { t, dato }: Tekst): ReadonlyMap<string, string> {
  return new Map(ophold.map(({ opholdId, boform, indskrevet }) => [opholdId, `${boform || t('oekonomi.skjult')}, ${dato(indskrevet)}`]));
}

/** The same values with names in the place of ids, however deep they stand. */
function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => named(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, named(field, names)]));
}

function EnRegel({ step, regler }: { readonly step: Extract<TraceStep, { step: 'rule' }>; readonly regler: readonly Regel[] }): ReactNode {
  const { besked } = useTekst();
  const version = regler.find(({ id }) => id === step.rule)?.version ?? 1;
  const rule = { id: step.rule, version, ref: step.ref };
  return <div className="hv-hvorfor"><HvorforBody sentence={besked({ key: `lov.titel.${step.rule}` })} rule={rule} outcome={step.outcome} trace={[step]} /></div>;
}
