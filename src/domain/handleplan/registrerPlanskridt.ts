import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Planart, Planskridt } from '../ledger/lister.ts';
import type { GemtFakta, NyFakta } from '../ledger/fakta.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { egenJournal, nyFakta, retFakta } from '../ledger/journal.ts';

export interface RegistrerPlanskridt {
  readonly planId?: string | null | undefined;
  readonly art: Planart;
  readonly skridt: Planskridt;
  readonly dato: IsoDate;
  readonly indhold?: Partial<Record<'formaal' | 'indsats' | 'varighed' | 'andreForhold', string | null | undefined>> | undefined;
}

/** Records a step of a plan, opening the plan if it is new, and what the plan says if that is given. */
export function registrerPlanskridt(input: RegistrerPlanskridt, grundlag: Grundlag): Beslutning {
  const journal = egenJournal(grundlag);
  if (!journal) return afvis('ingen_journal');
  if (input.dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const plan = input.planId ? grundlag.forloeb?.plan.find(({ forekomstId }) => forekomstId === input.planId) : null;
  if (plan === undefined) return afvis('ukendt_forekomst', { felt: 'planId' });
  const planId = plan?.forekomstId ?? grundlag.nytId();
  const skridt = nyFakta('planskridt', { planId, skridt: input.skridt, dato: input.dato }, { journal, grundlag });
  return registrerFakta([...planFakta(input, { plan, planId, journal, grundlag }), skridt], { planId });
}

interface PlanAt {
  readonly plan: GemtFakta<'plan'> | null;
  readonly planId: string;
  readonly journal: { readonly id: string; readonly borgerId: string };
  readonly grundlag: Grundlag;
}

function planFakta(input: RegistrerPlanskridt, { plan, planId, journal, grundlag }: PlanAt): readonly NyFakta[] {
  if (!plan) return [nyFakta('plan', felterOf(input, null), { journal, grundlag, forekomstId: planId })];
  if (!input.indhold) return [];
  return [retFakta('plan', plan, { felter: felterOf(input, plan), aarsag: 'planen er ændret', grundlag })];
}

function felterOf({ art, indhold = {} }: RegistrerPlanskridt, plan: Felter['plan'] | null): Felter['plan'] {
  return {
    art: plan?.art ?? art,
    formaal: indhold.formaal ?? plan?.formaal ?? null,
    indsats: indhold.indsats ?? plan?.indsats ?? null,
    varighed: indhold.varighed ?? plan?.varighed ?? null,
    andreForhold: indhold.andreForhold ?? plan?.andreForhold ?? null,
  };
}
