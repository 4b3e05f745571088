import { parseIsoDate } from '../../../law/kernel/dato.ts';
import { writtenOn, type Faktum, type Kontekst } from '../forloeb/faktum.ts';
import type { MarkFact } from './types.ts';

/** The fields of a fact as a mark shows them, each leading to the fact itself; the first is the day, under `dayName`. */
export function markFacts(faktum: Faktum, dayName: string | null, { navne }: Pick<Kontekst, 'navne'>): readonly MarkFact[] {
  const felter = dayName ? [{ name: dayName, value: faktum.dag }, ...faktum.felter] : faktum.felter;
  const recorded = { href: `#fakta-${faktum.id}`, recordedBy: navne.kollega(faktum.registreretAf), recordedOn: writtenOn(faktum) };
  return felter.map(({ name, value }, index) => ({ name, value, type: typeOf(value), ...(index === 0 ? recorded : { href: null, recordedBy: null, recordedOn: null }) }));
}

function typeOf(value: MarkFact['value']): MarkFact['type'] {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'integer';
  return typeof value === 'string' && parseIsoDate(value) ? 'date' : 'text';
}
