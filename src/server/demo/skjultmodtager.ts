import { addDays } from '../../law/kernel/dato.ts';
import { insertSkjultmodtager } from '../db/repositories/skjultmodtagerRepository.ts';
import type { Demo } from './forloeb.ts';
import { idOf } from './organisationer.ts';

/** The leader in Åby has named Sanne to receive notices of hidden stays; Nørreå has named nobody. */
export async function nameRecipient({ register, today, skriv }: Demo): Promise<void> {
  await skriv('leder@aaby.example', ({ tx, actor, deps }) => insertSkjultmodtager(tx, {
    id: deps.nytId(), fra: addDays(today, -400), modtagerId: idOf(register.brugere, 'sanne@aaby.example'), stedfortraeder: null,
    organisationId: actor.organisation.id, brugerId: actor.bruger.id,
  }));
}
