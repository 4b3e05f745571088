import type { Loftvalg } from '../../contract/refusion.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import { readingOf, type ChosenReadings, type Lovvalg } from '../../law/kernel/lovvalg.ts';
import { kommunalUdskrivning } from '../../law/sel/p110-boform/kommunalUdskrivning.ts';
import { REFUSION_VALG } from '../../law/sel/p177-refusion/loft.ts';
import { opgavevalg } from '../../domain/opgave/udgave.ts';
import type { Bekraeftelse } from '../db/repositories/lovvalgRepository.ts';
import { readingsOf } from '../lov/laesninger.ts';

type Valg = Loftvalg['valg'][number];

/** The reading of each question a refund rests on, as figures carry it. */
export function describeReadings(readings: ChosenReadings): { lovvalg: string; laesning: string; bekraeftet: boolean }[] {
  return REFUSION_VALG.map((choice) => ({ lovvalg: choice.id, laesning: inUse(choice, readings), bekraeftet: readings.confirmed.includes(choice.id) }));
}

/** The open questions that the refund rests on, then those the duties do, for whoever is to confirm one. */
export function describeLovvalg(bekraeftelser: readonly Bekraeftelse[]): Loftvalg {
  const readings = readingsOf(bekraeftelser);
  const dutyChoices = [...opgavevalg(), ...(kommunalUdskrivning.lovvalg ?? [])];
  return { valg: [...describeEach(REFUSION_VALG, 'refusion'), ...describeEach(dutyChoices, 'pligter')] };

  function describeEach(choices: readonly Lovvalg[], bruges: Valg['bruges']): Valg[] {
    return choices.map((choice) => {
      const confirmed = bekraeftelser.find(({ lovvalg }) => lovvalg === choice.id && readings.confirmed.includes(lovvalg));
      return {
        lovvalg: choice.id,
        bruges,
        spoergsmaal: choice.question,
        paragraf: citationOf(choice.ref),
        muligheder: [...choice.options],
        forsigtig: choice.careful,
        laesning: inUse(choice, readings),
        bekraeftelse: confirmed ? { id: confirmed.id, dato: confirmed.dato, begrundelse: confirmed.begrundelse, afBrugerId: confirmed.afBrugerId } : null,
      };
    });
  }
}

function inUse(choice: Lovvalg, readings: ChosenReadings): string {
  return readingOf(choice, readings);
}
