import type { ReactNode } from 'react';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { lawContext } from '../../../law/kernel/rule.ts';
import { klageadgang } from '../../../law/sel/p166-klage/klageadgang.ts';
import { Notice } from '../../design/Notice.tsx';
import { useTekst } from '../../design/tekst.tsx';
import { useBorger } from '../useBorger.ts';

export interface Bortvist {
  readonly grund: 'husorden' | 'maalgruppe';
  readonly afgjort: IsoDate;
  readonly medUdskrivning: boolean;
}

/** Whether the decision can be complained about, as the law answers on the day it was made. */
export function klageOver({ grund, afgjort, medUdskrivning }: Bortvist, today: IsoDate) {
  const facts = { afgoerelse: medUdskrivning ? ('udskrivning' as const) : ('kort-bortvisning' as const), afgoerelsesdato: afgjort, bortvisning: true, bortvisningsgrund: grund };
  const outcome = klageadgang.ask(facts, lawContext(today));
  if (outcome.kind !== 'decided' && outcome.kind !== 'forecast') throw new Error('the decision is known');
  return { ...outcome.value, forbehold: outcome.kind === 'forecast' ? outcome.because : [] };
}

/** What to tell the person about complaining, while the decision is written down. */
export function Klagevejledning(bortvist: Bortvist): ReactNode {
  const { besked } = useTekst();
  const { session: { today } } = useBorger();
  const { grund, forbehold } = klageOver(bortvist, today);
  return <Notice><p>{besked(grund)}</p>{forbehold.map((each) => <p key={each.key} className="hv-lille">{besked(each)}</p>)}</Notice>;
}
