import type { IsoDate } from '../../law/kernel/dato.ts';
import type { FactFields, Facts } from '../../law/kernel/fakta.ts';
import type { Modality } from '../../law/kernel/lawRef.ts';
import type { Outcome, Reason } from '../../law/kernel/outcome.ts';
import type { LawContext, Rule, RuleHead } from '../../law/kernel/rule.ts';
import type { Forloeb, Journalart } from '../ledger/fakta.ts';

/** What a rule is asked about: a thing in a journal, and the facts of it. */
export interface Emne<F extends FactFields> {
  readonly emneId: string;
  readonly journalId: string;
  readonly borgerId: string;
  readonly facts: Facts<F>;
}

/** How an answer stands as something to do. `null` from a question means: nothing to do. */
export interface Goeremaal {
  readonly tilstand: 'aaben' | 'overskredet';
  readonly paamind: IsoDate | null;
  readonly frist: IsoDate | null;
  readonly tekst: Reason;
}

/** An answer of the law about one thing of one person. */
export interface Svar {
  readonly regel: string;
  readonly modalitet: Modality;
  readonly emneId: string;
  readonly journalId: string;
  readonly borgerId: string;
  readonly outcome: Outcome<unknown>;
  readonly goeremaal: Goeremaal | null;
}

/** A question the course puts to the law: in whose journals, about which things, and when the answer is a duty. */
export interface Spoergsmaal {
  readonly regel: RuleHead<FactFields>;
  readonly journalart: Journalart;
  besvar(forloeb: Forloeb, context: LawContext): readonly Svar[];
  /** The answer about one thing alone; `null` if there is no such thing. */
  besvarEmne(forloeb: Forloeb, emneId: string, context: LawContext): Outcome<unknown> | null;
}

interface Opskrift<F extends FactFields, T> {
  readonly journalart: Journalart;
  readonly emner: (forloeb: Forloeb) => readonly Emne<F>[];
  readonly goeremaal: (value: T) => Goeremaal | null;
  /** What to do when the rule can't answer for want of facts; without it, nothing. */
  readonly udenFakta?: (facts: readonly string[]) => Goeremaal;
}

/** Something to do without a last day. */
export function aaben(tekst: Reason): Goeremaal {
  return { tilstand: 'aaben', paamind: null, frist: null, tekst };
}

/** Binds a rule to the facts of a course. The rule itself stays unaware of ledger and journals. */
export function spoergsmaal<F extends FactFields, T>(rule: Rule<F, T>, opskrift: Opskrift<F, T>): Spoergsmaal {
  const { journalart, emner } = opskrift;
  const ask = (emne: Emne<F>, context: LawContext): Svar => {
    const outcome = rule.ask(emne.facts, context);
    const { emneId, journalId, borgerId } = emne;
    return { regel: rule.id, modalitet: rule.modality, emneId, journalId, borgerId, outcome, goeremaal: goeremaalOf(outcome, opskrift) };
  };
  const ownEmner = (forloeb: Forloeb): readonly Emne<F>[] => {
    const egne = new Set(forloeb.journaler.filter(({ art }) => art === journalart).map(({ id }) => id));
    return emner(forloeb).filter(({ journalId }) => egne.has(journalId));
  };
  return {
    regel: rule,
    journalart,
    besvar: (forloeb, context) => ownEmner(forloeb).map((emne) => ask(emne, context)),
    besvarEmne: (forloeb, emneId, context) => {
      const emne = ownEmner(forloeb).find((kandidat) => kandidat.emneId === emneId);
      return emne ? ask(emne, context).outcome : null;
    },
  };
}

function goeremaalOf<F extends FactFields, T>(outcome: Outcome<T>, { goeremaal, udenFakta }: Opskrift<F, T>): Goeremaal | null {
  switch (outcome.kind) {
    case 'decided':
    case 'forecast':
      return goeremaal(outcome.value);
    case 'missing':
      return udenFakta?.(outcome.facts) ?? null;
    case 'notApplicable':
      return null;
  }
}
