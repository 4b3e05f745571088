import { addDays, type IsoDate } from '../../law/kernel/dato.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { egenJournal, nyFakta, retFakta } from '../ledger/journal.ts';
import type { Myndighed } from '../ledger/lister.ts';

export interface RegistrerPlanindsats {
  readonly planId: string;
  /** The effort that is said anew; a new one if empty. */
  readonly indsatsId?: string | null | undefined;
  readonly indsats: string;
  readonly myndighed: Myndighed;
  readonly ansvarlig?: string | null | undefined;
  readonly fra: IsoDate;
  readonly tilOgMed?: IsoDate | null | undefined;
  /** The effort of the same plan that it follows. */
  readonly efterId?: string | null | undefined;
}

/** Records an effort of a plan: what, whose, planned from when to when, and after which other (SEL § 141). The days may lie ahead. */
export function registrerPlanindsats(input: RegistrerPlanindsats, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal || !grundlag.forloeb) return afvis('ingen_journal');
  const { forloeb } = grundlag;
  if (!forloeb.plan.some(({ forekomstId }) => forekomstId === input.planId)) return afvis('ukendt_forekomst', { felt: 'planId' });
  const gammel = input.indsatsId ? findIndsats(forloeb, input.planId, input.indsatsId) : null;
  if (gammel === undefined) return afvis('ukendt_forekomst', { felt: 'indsatsId' });
  const foer = input.efterId ? findIndsats(forloeb, input.planId, input.efterId) : null;
  if (foer === undefined) return afvis('ukendt_forekomst', { felt: 'efterId' });
  if (gammel && foer && follows(forloeb, foer, gammel)) return afvis('venter_paa_sig_selv', { felt: 'efterId' });
  if (input.tilOgMed && input.tilOgMed < input.fra) return afvis('slut_foer_start', { felt: 'tilOgMed' });
  const felter = felterOf(input);
  return registrerFakta([gammel ? retFakta('planindsats', gammel, { felter, aarsag: 'indsatsen er ændret', grundlag }) : nyFakta('planindsats', felter, { journal, grundlag })]);
}

function felterOf({ planId, indsats, myndighed, ansvarlig, fra, tilOgMed, efterId }: RegistrerPlanindsats) {
  return { planId, indsats, myndighed, ansvarlig: ansvarlig ?? null, gyldig: { fra, til: tilOgMed ? addDays(tilOgMed, 1) : null }, efterId: efterId ?? null };
}

function findIndsats({ planindsats }: Forloeb, planId: string, id: string): GemtFakta<'planindsats'> | undefined {
  return planindsats.find((each) => each.planId === planId && each.forekomstId === id);
}

/** Whether an effort is another, or follows it through those before. */
function follows(forloeb: Forloeb, indsats: GemtFakta<'planindsats'>, anden: GemtFakta<'planindsats'>): boolean {
  const before = new Set<string>();
  let each: GemtFakta<'planindsats'> | undefined = indsats;
  while (each && !before.has(each.forekomstId)) {
    before.add(each.forekomstId);
    each = each.efterId === null ? undefined : findIndsats(forloeb, each.planId, each.efterId);
  }
  return before.has(anden.forekomstId);
}
