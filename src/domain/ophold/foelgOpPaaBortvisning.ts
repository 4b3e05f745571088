import type { IsoDate } from '../../law/kernel/dato.ts';
import { felterOf } from '../ledger/arter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { retFakta } from '../ledger/journal.ts';

export interface FoelgOpPaaBortvisning {
  readonly bortvisningId: string;
  /** The day they were back. */
  readonly tilbage?: IsoDate | null | undefined;
  readonly klagevejledt?: boolean | null | undefined;
  readonly hoert?: boolean | null | undefined;
}

/** Records what came after an exclusion: that someone is back, was told how to complain, or was heard. What is not said stays. */
export function foelgOpPaaBortvisning({ bortvisningId, tilbage, klagevejledt, hoert }: FoelgOpPaaBortvisning, grundlag: Grundlag): Beslutning {
  const fundet = grundlag.forloeb?.bortvisning.find(({ forekomstId }) => forekomstId === bortvisningId);
  if (!fundet) return afvis('ukendt_forekomst', { felt: 'bortvisningId' });
  if (tilbage && tilbage > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'tilbage' });
  if (tilbage && tilbage < fundet.gyldig.fra) return afvis('tilbage_foer_bortvist', { felt: 'tilbage' });
  const foer = felterOf('bortvisning', fundet);
  const felter = { ...foer, tilbage: tilbage ?? foer.tilbage, klagevejledt: klagevejledt ?? foer.klagevejledt, hoert: hoert ?? foer.hoert };
  return registrerFakta([retFakta('bortvisning', fundet, { felter, aarsag: 'fulgt op', grundlag })]);
}
