/** What was wrong in a file. The text room has a sentence for each: `refusion.fil.{kind}` and `refusion.felt.{kind}`. */
export type FileProblemKind =
  | 'findes-ikke'
  | 'tom'
  | 'binaer'
  | 'utf16'
  | 'xlsx-ulaeselig'
  | 'for-lang-linje'
  | 'mangler-kolonner'
  | 'ukendte-kolonner'
  | 'dobbelte-kolonner';

/** A reason why nothing at all could be read from a file. */
export class FileProblem extends Error {
  readonly kind: FileProblemKind;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(kind: FileProblemKind, params: Readonly<Record<string, string | number>> = {}) {
    super(kind);
    this.kind = kind;
    this.params = params;
  }
}

export type FieldProblemKind =
  | 'mangler'
  | 'dato'
  | 'beloeb'
  | 'flertydigt-beloeb'
  | 'negativt-beloeb'
  | 'ord'
  | 'udskrevet-foer-indskrevet'
  | 'samme-ophold'
  | 'samme-bevilling'
  | 'til-foer-fra'
  | 'antal-felter'
  | 'anfoerselstegn';

/** One field that can't be read. The value is for the report on the terminal and goes to no log. */
export interface FieldProblem {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly kind: FieldProblemKind;
  readonly params?: Readonly<Record<string, string | number>>;
}

const KEPT = 200;

/** The problems of a file: the first ones whole, of all only the lines, so that a file of nothing but errors costs little. */
export class ProblemLog {
  readonly first: FieldProblem[] = [];
  readonly #lines = new Set<number>();
  #total = 0;

  add(problem: FieldProblem): void {
    this.#total++;
    this.#lines.add(problem.line);
    if (this.first.length < KEPT) this.first.push(problem);
  }

  get total(): number {
    return this.#total;
  }

  /** The lines on which something was wrong. */
  get lines(): ReadonlySet<number> {
    return this.#lines;
  }
}
