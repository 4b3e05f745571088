import type { Refusionsraekke } from '../../contract/refusion.ts';
import { csvLine, kronerField } from '../csv.ts';

const COLUMNS = ['borger', 'navn', 'ophold', 'boform', 'type', 'indskrevet', 'udskrevet', 'dage', 'refusionsdage', 'afventer', 'foerste', 'sidste', 'beloeb', 'status', 'anden_handlekommune_fra', 'anden_handlekommune_dage'];
const QUARTER_COLUMNS = ['kvartal', 'kvartal_dage', 'kvartal_refusionsdage', 'kvartal_afventer', 'kvartal_beloeb'];

/** The list as a separated file: `;`, decimal comma, ISO dates; an amount that is not known is empty. */
export function refusionCsv(raekker: readonly Refusionsraekke[], kvartal: string | null): string {
  const head = kvartal === null ? COLUMNS : [...COLUMNS, ...QUARTER_COLUMNS];
  const lines = raekker.map((raekke) => [...wholeFields(raekke), ...quarterFields(raekke, kvartal)]);
  return [head, ...lines].map(csvLine).join('');
}

function wholeFields(raekke: Refusionsraekke): readonly (string | number)[] {
  const { borgerId, navn, opholdId, boform, art, indskrevet, udskrevet, dage, refusionsdage, afventer, foerste, sidste, beloeb, status, andenHandlekommune } = raekke;
  return [
    borgerId, navn, opholdId, boform ?? '', art, indskrevet, udskrevet ?? '', dage, refusionsdage, afventer, foerste ?? '', sidste ?? '',
    kronerField(beloeb), status, andenHandlekommune?.siden ?? '', andenHandlekommune?.dage ?? '',
  ];
}

function quarterFields({ kvartalet }: Refusionsraekke, kvartal: string | null): readonly (string | number)[] {
  if (kvartal === null || kvartalet === null) return [];
  return [kvartal, kvartalet.dage, kvartalet.refusionsdage, kvartalet.afventer, kronerField(kvartalet.beloeb)];
}
