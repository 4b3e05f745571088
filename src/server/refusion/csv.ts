import type { Refusionsraekke } from '../../contract/refusion.ts';

const COLUMNS = ['borger', 'navn', 'ophold', 'boform', 'type', 'indskrevet', 'udskrevet', 'dage', 'refusionsdage', 'afventer', 'foerste', 'sidste', 'beloeb', 'status', 'anden_handlekommune_fra', 'anden_handlekommune_dage'];
const QUARTER_COLUMNS = ['kvartal', 'kvartal_dage', 'kvartal_refusionsdage', 'kvartal_afventer', 'kvartal_beloeb'];

/** The list as a separated file: `;`, decimal comma, ISO dates; an amount that is not known is empty. */
export function refusionCsv(raekker: readonly Refusionsraekke[], kvartal: string | null): string {
  const head = kvartal === null ? COLUMNS : [...COLUMNS, ...QUARTER_COLUMNS];
  const lines = raekker.map((raekke) => [...wholeFields(raekke), ...quarterFields(raekke, kvartal)]);
  return [head, ...lines].map((fields) => `${fields.map((field) => csvField(String(field))).join(';')}\n`).join('');
}

function wholeFields(raekke: Refusionsraekke): readonly (string | number)[] {
  const { borgerId, navn, opholdId, boform, art, indskrevet, udskrevet, dage, refusionsdage, afventer, foerste, sidste, beloeb, status, andenHandlekommune } = raekke;
  return [
    borgerId, navn, opholdId, boform ?? '', art, indskrevet, udskrevet ?? '', dage, refusionsdage, afventer, foerste ?? '', sidste ?? '',
    kroner(beloeb), status, andenHandlekommune?.siden ?? '', andenHandlekommune?.dage ?? '',
  ];
}

function quarterFields({ kvartalet }: Refusionsraekke, kvartal: string | null): readonly (string | number)[] {
  if (kvartal === null || kvartalet === null) return [];
  return [kvartal, kvartalet.dage, kvartalet.refusionsdage, kvartalet.afventer, kroner(kvartalet.beloeb)];
}

/** "78420,00"; empty where nothing is known. */
function kroner(oere: number | null): string {
  if (oere === null) return '';
  const digits = String(Math.abs(oere)).padStart(3, '0');
  return `${oere < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** A name that begins like a formula gets an apostrophe before it, so that no spreadsheet carries it out. */
function csvField(text: string): string {
  const safe = /^[=+@\t]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
