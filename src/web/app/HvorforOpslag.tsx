import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { LawRef } from '../../law/kernel/lawRef.ts';
import type { Outcome } from '../../law/kernel/outcome.ts';
import type { TraceStep } from '../../law/kernel/trace.ts';
import { hvorforQuery, type Hvorforspoergsmaal } from '../api/opslag.ts';
import { HvorforBody, type FactOrigin } from '../design/Hvorfor.tsx';
import { Failure, Loading } from '../design/Notice.tsx';
import { useTekst } from '../design/tekst.tsx';
import { problemText } from './sider.tsx';

interface HvorforOpslagProps extends Hvorforspoergsmaal {
  /** What was computed, as a sentence. */
  readonly sentence: string;
  /** Where the facts used can be seen, by the name of the fact. */
  readonly origins?: Readonly<Record<string, FactOrigin>>;
}

/** "Hvorfor?" beside a duty: the answer is fetched when someone asks, and opens in place. */
export function HvorforOpslag({ sentence, ...spoergsmaal }: HvorforOpslagProps): ReactNode {
  const { t } = useTekst();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="hv-hvorfor-knap" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('hvorfor')}<span className="hv-skjult"> {sentence}</span>
      </button>
      <div id={id} className="hv-hvorfor" hidden={!open}>{open ? <Svar sentence={sentence} {...spoergsmaal} /> : null}</div>
    </>
  );
}

function Svar({ sentence, origins = {}, ...spoergsmaal }: HvorforOpslagProps): ReactNode {
  const tekst = useTekst();
  const { data, error, refetch } = useQuery(hvorforQuery(spoergsmaal));
  if (error) return <Failure message={problemText(error, tekst)} retry={() => void refetch()} />;
  if (!data) return <Loading lines={4} />;
  // The contract lets the law's own answer through as it is.
  const rule = { ...data.regel, ref: data.regel.ref as LawRef };
  return <HvorforBody sentence={sentence} rule={rule} outcome={data.outcome as Outcome<unknown>} origins={origins} trace={data.trace as readonly TraceStep[]} />;
}
