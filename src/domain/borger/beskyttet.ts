import { latest, type IsoDate } from '../../law/kernel/dato.ts';
import { containsDay, overlaps } from '../../law/kernel/periode.ts';
import type { Grundlag } from '../ledger/beslutning.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Forloeb, GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { nyFakta } from '../ledger/journal.ts';

type Skjul = Felter['beskyttelse']['gyldig'];

/** Whence a hidden stay of a child is: it stands and falls with the parent's. */
const FORAELDER = 'foraelder';

/** Whether the stay of a person is hidden on a day. */
export function isHidden(forloeb: Forloeb | null, day: IsoDate): boolean {
  return (forloeb?.beskyttelse ?? []).some(({ art, gyldig }) => art === 'skjult_ophold' && containsDay(gyldig, day));
}

/** What keeps a child hidden as long as the parent is: nothing for days on which it does not stay here. */
export function hideChild(ophold: Pick<GemtFakta<'ophold'>, 'journalId' | 'borgerId' | 'gyldig'>, skjul: Skjul, grundlag: Grundlag): readonly NyFakta[] {
  if (!overlaps(ophold.gyldig, skjul)) return [];
  const gyldig = { fra: latest(ophold.gyldig.fra, skjul.fra), til: skjul.til };
  return [nyFakta('beskyttelse', { art: 'skjult_ophold', gyldig }, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag, kilde: FORAELDER })];
}

/** The running stays of a child with a parent that are not hidden yet. */
export function openBarneophold(barn: Forloeb, today: IsoDate): readonly GemtFakta<'ophold'>[] {
  return isHidden(barn, today) ? [] : barn.ophold.filter(({ art, gyldig }) => art === 'barn' && (gyldig.til === null || gyldig.til > today));
}

/** What hides children because their parent was hidden. */
export function hiddenChildren(boern: readonly Forloeb[]): readonly GemtFakta<'beskyttelse'>[] {
  return boern.flatMap(({ beskyttelse }) => beskyttelse.filter(({ kilde }) => kilde === FORAELDER));
}
