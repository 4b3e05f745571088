import type { Loftvalg } from '../../contract/refusion.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import { readingOf, type ChosenReadings, type Lovvalg } from '../../law/kernel/lovvalg.ts';
import { allLovvalg } from '../../law/rules.ts';
import { REFUSION_VALG } from '../../law/sel/p177-refusion/loft.ts';
import type { Bekraeftelse } from '../db/repositories/refusionRepository.ts';

/** The readings an organisation counts under: what it confirmed, else the careful ones. A reading the law no longer knows is passed over. */
export function readingsOf(bekraeftelser: readonly Bekraeftelse[]): ChosenReadings {
  const known = bekraeftelser.filter(({ lovvalg, laesning }) => findLovvalg(lovvalg)?.options.includes(laesning));
  return { chosen: Object.fromEntries(known.map(({ lovvalg, laesning }) => [lovvalg, laesning])), confirmed: known.map(({ lovvalg }) => lovvalg) };
}

/** An open question of the law by its id. */
export function findLovvalg(id: string): Lovvalg | undefined {
  return [...REFUSION_VALG, ...allLovvalg()].find((choice) => choice.id === id);
}

/** The reading of each question a refund rests on, as figures carry it. */
export function describeReadings(readings: ChosenReadings): { lovvalg: string; laesning: string; bekraeftet: boolean }[] {
  return REFUSION_VALG.map((choice) => ({ lovvalg: choice.id, laesning: inUse(choice, readings), bekraeftet: readings.confirmed.includes(choice.id) }));
}

/** The open questions of the refund, for whoever is to confirm one. */
export function describeLovvalg(bekraeftelser: readonly Bekraeftelse[]): Loftvalg {
  const readings = readingsOf(bekraeftelser);
  return {
    valg: REFUSION_VALG.map((choice) => {
      const confirmed = bekraeftelser.find(({ lovvalg }) => lovvalg === choice.id && readings.confirmed.includes(lovvalg));
      return {
        lovvalg: choice.id,
        spoergsmaal: choice.question,
        paragraf: citationOf(choice.ref),
        muligheder: [...choice.options],
        forsigtig: choice.careful,
        laesning: inUse(choice, readings),
        bekraeftelse: confirmed ? { id: confirmed.id, dato: confirmed.dato, begrundelse: confirmed.begrundelse, afBrugerId: confirmed.afBrugerId } : null,
      };
    }),
  };
}

function inUse(choice: Lovvalg, readings: ChosenReadings): string {
  return readingOf(choice, readings);
}
