import type { Borgerbillede, Register } from '../../../contract/svar.ts';

/** Names behind ids. `null`: not known to the reader. */
export interface Navne {
  readonly boform: (id: string) => string | null;
  readonly kommune: (id: string) => string | null;
  /** A place of a boform that the person has or had. */
  readonly plads: (id: string) => string | null;
  /** A colleague of the reader; users of other organisations stay unnamed. */
  readonly kollega: (id: string) => string | null;
}

export function navneOf(register: Register, { registranter, pladser }: Pick<Borgerbillede, 'registranter' | 'pladser'>): Navne {
  const boformer = new Map(register.boformer.map(({ id, navn }) => [id, navn]));
  const kommuner = new Map(register.kommuner.map(({ id, navn }) => [id, navn]));
  return {
    boform: (id) => boformer.get(id) ?? null,
    kommune: (id) => kommuner.get(id) ?? null,
    plads: (id) => pladser[id] ?? null,
    kollega: (id) => registranter[id] ?? null,
  };
}
