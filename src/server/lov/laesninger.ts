import type { ChosenReadings, Lovvalg } from '../../law/kernel/lovvalg.ts';
import { allLovvalg } from '../../law/rules.ts';
import { REFUSION_VALG } from '../../law/sel/p177-refusion/loft.ts';
import type { Tx } from '../db/database.ts';
import { readBekraeftelser, type Bekraeftelse, type Laesningssted } from '../db/repositories/lovvalgRepository.ts';

/** The readings an organisation has the law asked under on a day: what it confirmed, else the careful ones. */
export async function readReadings(tx: Tx, sted: Laesningssted): Promise<ChosenReadings> {
  return readingsOf(await readBekraeftelser(tx, sted));
}

/** Confirmations as the law takes them. A reading the law no longer knows is passed over. */
export function readingsOf(bekraeftelser: readonly Bekraeftelse[]): ChosenReadings {
  const known = bekraeftelser.filter(({ lovvalg, laesning }) => findLovvalg(lovvalg)?.options.includes(laesning));
  return {
    chosen: Object.fromEntries(known.map(({ lovvalg, laesning }) => [lovvalg, laesning])),
    confirmed: known.map(({ lovvalg }) => lovvalg),
    confirmedOn: Object.fromEntries(known.map(({ lovvalg, dato }) => [lovvalg, dato])),
  };
}

/** An open question of the law by its id. */
export function findLovvalg(id: string): Lovvalg | undefined {
  return [...REFUSION_VALG, ...allLovvalg()].find((choice) => choice.id === id);
}
