import { isoDate, type IsoDate } from '../../kernel/dato.ts';
import type { LawRef } from '../../kernel/lawRef.ts';

/** The parts of a life that the law has help for, in the order one talks about them. */
export const MULIGHEDSOMRAADER = ['bolig', 'stoette', 'behandling', 'hverdag', 'penge'] as const;
export type Mulighedsomraade = (typeof MULIGHEDSOMRAADER)[number];

/** A kind of help that a law names with a paragraph. */
interface Lovmulighed {
  readonly id: string;
  readonly omraade: Mulighedsomraade;
  readonly ref: LawRef;
  /** The first day on which the law has it; `null` is always. */
  readonly fra: IsoDate | null;
}

/**
 * The kinds of help in social and employment law that an overall assessment unfolds. RSL § 5 says all of them and lists none: these
 * are the ones that the sources name with a paragraph (open question 41).
 */
export const MULIGHEDER = [
  { id: 'boliganvisning', omraade: 'bolig', ref: { act: 'ABL', paragraph: '§ 59', source: ['LAW-100', 'G4-033'] }, fra: null },
  { id: 'udslusningsbolig', omraade: 'bolig', ref: { act: 'ABL', paragraph: '§ 63', source: ['LAW-107', 'G2-068'] }, fra: null },
  { id: 'skaev_bolig', omraade: 'bolig', ref: { act: 'ABL', paragraph: '§ 149 a', source: ['LAW-112', 'G4-042'] }, fra: null },
  { id: 'husly', omraade: 'bolig', ref: { act: 'SEL', paragraph: '§ 80', source: ['LAW-123'] }, fra: null },
  { id: 'indskudslaan', omraade: 'bolig', ref: { act: 'BSL', paragraph: '§§ 54-56', source: ['G4-066', 'G6-061'] }, fra: null },
  { id: 'bostoette_85', omraade: 'stoette', ref: { act: 'SEL', paragraph: '§ 85', source: ['G6-056'] }, fra: null },
  { id: 'bostoette_85a', omraade: 'stoette', ref: { act: 'SEL', paragraph: '§ 85 a', source: ['LAW-042'] }, fra: isoDate('2023-10-01') },
  { id: 'kontaktperson', omraade: 'stoette', ref: { act: 'SEL', paragraph: '§ 99', source: ['G5-006', 'G6-057'] }, fra: null },
  { id: 'tidlig_indsats', omraade: 'stoette', ref: { act: 'SEL', paragraph: '§§ 82 a-82 d', source: ['G2-042', 'G5-160'] }, fra: null },
  { id: 'personlig_hjaelp', omraade: 'stoette', ref: { act: 'SEL', paragraph: '§ 83', source: ['G6-227'] }, fra: null },
  { id: 'midlertidigt_botilbud', omraade: 'stoette', ref: { act: 'SEL', paragraph: '§ 107', source: ['G2-063', 'G2-064'] }, fra: null },
  { id: 'laengerevarende_botilbud', omraade: 'stoette', ref: { act: 'SEL', paragraph: '§ 108', source: ['G2-066', 'G2-074'] }, fra: null },
  { id: 'stofmisbrugsbehandling', omraade: 'behandling', ref: { act: 'SEL', paragraph: '§ 101', source: ['LAW-137'] }, fra: null },
  { id: 'alkoholbehandling', omraade: 'behandling', ref: { act: 'SUL', paragraph: '§ 141', source: ['LAW-137', 'G6-120'] }, fra: null },
  { id: 'helbredsudgifter', omraade: 'behandling', ref: { act: 'AKL', paragraph: '§§ 82 og 82 a', source: ['G6-082', 'G6-087'] }, fra: null },
  { id: 'min_plan', omraade: 'hverdag', ref: { act: 'LAB', paragraph: '§ 40', source: ['G6-049'] }, fra: null },
  { id: 'helhedsorienteret_plan', omraade: 'hverdag', ref: { act: 'LAB', paragraph: '§ 46', source: ['G6-051'] }, fra: null },
  { id: 'koordinerende_sagsbehandler', omraade: 'hverdag', ref: { act: 'LAB', paragraph: '§ 36', source: ['G3-011', 'G6-052'] }, fra: null },
  { id: 'mentor', omraade: 'hverdag', ref: { act: 'LAB', paragraph: '§ 167', source: ['LAW-133', 'G6-013'] }, fra: null },
  { id: 'beskyttet_beskaeftigelse', omraade: 'hverdag', ref: { act: 'SEL', paragraph: '§ 103', source: ['G6-058', 'G6-059'] }, fra: null },
  { id: 'aktivitet', omraade: 'hverdag', ref: { act: 'SEL', paragraph: '§ 104', source: ['G6-060'] }, fra: null },
  { id: 'forsoergelse', omraade: 'penge', ref: { act: 'AKL', paragraph: '§ 11', source: ['LAW-124', 'G6-019'] }, fra: null },
  { id: 'enkeltudgifter', omraade: 'penge', ref: { act: 'AKL', paragraph: '§ 81', source: ['LAW-120', 'G6-064'] }, fra: null },
  { id: 'huslejehjaelp', omraade: 'penge', ref: { act: 'AKL', paragraph: '§ 81 a', source: ['LAW-121', 'G6-069'] }, fra: null },
  { id: 'flyttehjaelp', omraade: 'penge', ref: { act: 'AKL', paragraph: '§ 85', source: ['G4-074'] }, fra: null },
  { id: 'administration', omraade: 'penge', ref: { act: 'AKL', paragraph: '§ 90', source: ['G6-067'] }, fra: null },
  { id: 'personligt_tillaeg', omraade: 'penge', ref: { act: 'PL', paragraph: '§ 14', source: ['G6-076'] }, fra: null },
] as const satisfies readonly Lovmulighed[];

export type Mulighed = (typeof MULIGHEDER)[number];
export type MulighedId = Mulighed['id'];

/** The ids of all of them, in order. */
export const MULIGHED_IDS: readonly MulighedId[] = MULIGHEDER.map(({ id }) => id);

/** What came of looking at a kind of help; `overvejet`: it was looked at, and is not settled. */
export const MULIGHEDSVURDERINGER = ['overvejet', 'relevant', 'ikke_relevant'] as const;
