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

/** What an actor's rights in one house are read from. */
type InHouse = Pick<Actor, 'roller' | 'stillinger'>;

/** Whether the actor may do any of the actions in a boform, by a role they hold there; outside the boformer (`null`) by any role. */
export function mayAnyIn({ roller, stillinger }: InHouse, handlinger: readonly Handling[], boformId: string | null): boolean {
  return mayAny({ roller: boformId === null ? roller : stillinger.filter((each) => each.boformId === boformId).map(({ rolle }) => rolle) }, handlinger);
}

/** Every action an actor may take, for the screens to offer no other. */
export function handlingerOf(actor: Pick<Actor, 'roller'>): readonly Handling[] {
  return [...new Set(actor.roller.flatMap((rolle) => TILLADELSER[rolle]))];
}

/**
 * Throws unless the actor may do it in that house, by a role they hold there. A house where they do not work is not there, whether or
 * not it exists.
 */
export function demandInHouse(actor: InHouse, { handling, boformId }: { readonly handling: Handling; readonly boformId: string }): void {
  demand(actor, handling);
  if (!actor.stillinger.some((each) => each.boformId === boformId)) throw new Fejl('findes_ikke');
  if (!mayAnyIn(actor, [handling], boformId)) throw new Fejl('ikke_tilladt');
}
