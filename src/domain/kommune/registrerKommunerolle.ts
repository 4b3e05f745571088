import type { IsoDate } from '../../law/kernel/dato.ts';
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
 * Records which municipality has a role from a day on (RSL § 9). The one that had it until then ends there, unless the change is
 * disputed: then both stand until it is settled, and none is ever empty.
 */
export function registrerKommunerolle({ rolle, kommuneId, fra, til = null, grundlag: hviler, omtvistet }: RegistrerKommunerolle, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (til !== null && til <= fra) return afvis('slut_foer_start', { felt: 'til' });
  const roller = (grundlag.forloeb?.kommunerolle ?? []).filter((each) => each.rolle === rolle && each.journalId === journal.id);
  const running = roller.filter(({ gyldig }) => gyldig.til === null || gyldig.til > fra);
  if (running.some((each) => each.kommuneId === kommuneId && each.omtvistet === omtvistet && each.gyldig.fra <= fra)) return afvis('periode_overlapper', { felt: 'kommuneId' });
  if (!omtvistet && running.some(({ gyldig }) => gyldig.fra >= fra && (til === null || gyldig.fra < til))) return afvis('periode_overlapper', { felt: 'fra' });
  const ended = omtvistet ? [] : running.map((before) => endBefore(before, fra, grundlag));
  const ny = nyFakta('kommunerolle', { rolle, kommuneId, gyldig: { fra, til }, grundlag: hviler, omtvistet }, { journal, grundlag });
  return registrerFakta([...ended, ny]);
}

function endBefore(before: GemtFakta<'kommunerolle'>, til: IsoDate, grundlag: Grundlag): NyFakta {
  const { rolle, kommuneId, gyldig, grundlag: hviler, omtvistet } = before;
  const felter = { rolle, kommuneId, gyldig: { fra: gyldig.fra, til }, grundlag: hviler, omtvistet };
  return retFakta('kommunerolle', before, { felter, aarsag: 'ny kommunerolle', grundlag });
}
