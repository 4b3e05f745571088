import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Opholdsplanindhold } from '../ledger/lister.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';

type Skrevet = { readonly [K in keyof Opholdsplanindhold]?: Opholdsplanindhold[K] | undefined };

export interface RegistrerOpholdsplan extends Skrevet {
  readonly opholdId: string;
  readonly skridt: Felter['opholdsplan']['skridt'];
  readonly dato: IsoDate;
}

/** The parts that go on standing until they are written anew; what a meeting or a review came to is of that day alone. */
const VARIGE = ['forventninger', 'maal', 'foererTil', 'hvemGoerHvad', 'kontaktperson', 'kontakter', 'tryghed', 'kommunensPlan', 'jobplan'] as const satisfies readonly (keyof Opholdsplanindhold)[];

/**
 * Records a step of the boform's plan for a stay: drawn up, revised, a meeting of person, boform and municipality, a review, the end;
 * with what the plan says in short form. What is left out stands as it was last written; `null` takes it away.
 */
export function registrerOpholdsplan(input: RegistrerOpholdsplan, grundlag: Grundlag): Beslutning {
  const { opholdId, skridt, dato } = input;
  const ophold = findOphold(grundlag.forloeb, opholdId);
  if (!grundlag.forloeb || !ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const sidste = newestPlan(grundlag.forloeb, ophold);
  const varige = Object.fromEntries(VARIGE.map((del) => [del, input[del] === undefined ? (sidste?.[del] ?? null) : input[del]])) as Pick<Opholdsplanindhold, (typeof VARIGE)[number]>;
  const felter = { opholdId, skridt, dato, ...varige, aftalt: input.aftalt ?? null, naesteGennemgang: input.naesteGennemgang ?? null };
  const journal = { id: ophold.journalId, borgerId: ophold.borgerId };
  return registrerFakta([nyFakta('opholdsplan', felter, { journal, grundlag })]);
}

/** What was written last in the plan of a stay. */
function newestPlan({ opholdsplan }: Forloeb, { forekomstId, journalId }: GemtFakta<'ophold'>): GemtFakta<'opholdsplan'> | undefined {
  return [...opholdsplan].sort((a, b) => a.position - b.position).findLast((plan) => plan.opholdId === forekomstId && plan.journalId === journalId);
}
