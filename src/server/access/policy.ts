import type { Actor } from '../../domain/adgang/actor.ts';
import { TILLADELSER, type Handling } from '../../contract/tilladelser.ts';
import { Fejl } from '../fejl.ts';

/** Whether one of the actor's roles allows an action. Deny is the default; rows are held back once more by the database. */
export function may(actor: Pick<Actor, 'roller'>, handling: Handling): boolean {
  return actor.roller.some((rolle) => TILLADELSER[rolle].includes(handling));
}

/** Throws the refusal if the actor may not. */
export function demand(actor: Pick<Actor, 'roller'>, handling: Handling): void {
  demandAny(actor, [handling]);
}

/** Throws the refusal if the actor may do none of the actions. */
export function demandAny(actor: Pick<Actor, 'roller'>, handlinger: readonly Handling[]): void {
  if (!mayAny(actor, handlinger)) throw new Fejl('ikke_tilladt');
}

/** Whether one of the actor's roles allows any of the actions. */
export function mayAny(actor: Pick<Actor, 'roller'>, handlinger: readonly Handling[]): boolean {
  return handlinger.some((handling) => may(actor, handling));
}

/** Every action an actor may take, for the screens to offer no other. */
export function handlingerOf(actor: Pick<Actor, 'roller'>): readonly Handling[] {
  return [...new Set(actor.roller.flatMap((rolle) => TILLADELSER[rolle]))];
}

/** Throws unless the actor may do it and works in that house. Another house is not there, whether or not it exists. */
export function demandInHouse(actor: Pick<Actor, 'roller' | 'boformer'>, { handling, boformId }: { readonly handling: Handling; readonly boformId: string }): void {
  demand(actor, handling);
  if (!actor.boformer.includes(boformId)) throw new Fejl('findes_ikke');
}
