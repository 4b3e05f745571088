import type { Actor } from '../../domain/adgang/actor.ts';
import { TILLADELSER, type Handling } from '../../contract/tilladelser.ts';
import { Fejl } from '../fejl.ts';

/** Whether one of the actor's roles allows an action. Deny is the default; rows are held back once more by the database. */
export function may(actor: Actor, handling: Handling): boolean {
  return actor.roller.some((rolle) => TILLADELSER[rolle].includes(handling));
}

/** Throws the refusal if the actor may not. */
export function demand(actor: Actor, handling: Handling): void {
  if (!may(actor, handling)) throw new Fejl('ikke_tilladt');
}

/** Every action an actor may take, for the screens to offer no other. */
export function handlingerOf(actor: Actor): readonly Handling[] {
  return [...new Set(actor.roller.flatMap((rolle) => TILLADELSER[rolle]))];
}
