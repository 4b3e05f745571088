import type { IsoDate } from '../../law/kernel/dato.ts';
import { overlaps, withoutPeriode, type Periode } from '../../law/kernel/periode.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Felter } from '../ledger/felter.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { egenJournal, nyFakta, retFakta } from '../ledger/journal.ts';

type Rolle = Felter['kommunerolle']['rolle'];

export interface RegistrerKommunerolle {
  readonly rolle: Rolle;
  readonly kommuneId: string;
  readonly fra: IsoDate;
  /** The first day it is over; without it, it runs. */
  readonly til?: IsoDate | null | undefined;
  /** What it rests on: the address, the agreement, the decision. */
  readonly grundlag: string;
  readonly omtvistet: boolean;
}

/**
 * Records which municipality has a role from a day on (RSL § 9). The one that had it then ends there, and has it again when the
 * new one ends first, unless the change is disputed: then both stand until it is settled, and none is ever empty. A dispute is
 * with another than the one that stands.
 */
export function registrerKommunerolle({ rolle, kommuneId, fra, til = null, grundlag: hviler, omtvistet }: RegistrerKommunerolle, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (til !== null && til <= fra) return afvis('slut_foer_start', { felt: 'til' });
  const gyldig = { fra, til };
  const held = (grundlag.forloeb?.kommunerolle ?? []).filter((each) => each.rolle === rolle && each.journalId === journal.id && overlaps(each.gyldig, gyldig));
  const own = held.filter((each) => each.kommuneId === kommuneId);
  if (own.some((each) => each.omtvistet === omtvistet)) return afvis('periode_overlapper', { felt: 'kommuneId' });
  const ny = nyFakta('kommunerolle', { rolle, kommuneId, gyldig, grundlag: hviler, omtvistet }, { journal, grundlag });
  if (omtvistet) return own.length > 0 ? afvis('kommunen_staar_allerede', { felt: 'kommuneId' }) : registrerFakta([ny]);
  if (held.some((each) => each.gyldig.fra >= fra)) return afvis('periode_overlapper', { felt: 'fra' });
  return registrerFakta([...held.flatMap((before) => cutOut(before, gyldig, grundlag)), ny]);
}

/** What is left of a role where another has it for a time: it ends there, and a part of it may come after. */
function cutOut(before: GemtFakta<'kommunerolle'>, taken: Periode, grundlag: Grundlag): readonly NyFakta[] {
  const felter = felterOf('kommunerolle', before);
  const journal = { id: before.journalId, borgerId: before.borgerId };
  return withoutPeriode(before.gyldig, taken).map((gyldig, nth) =>
    nth === 0 ? retFakta('kommunerolle', before, { felter: { ...felter, gyldig }, aarsag: 'ny kommunerolle', grundlag }) : nyFakta('kommunerolle', { ...felter, gyldig }, { journal, grundlag }),
  );
}
