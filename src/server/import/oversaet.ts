import type { Kildeophold } from '../../domain/ophold/importOphold.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Opholdsraekke } from './opholdsraekker.ts';

/** What a line says that the register here does not know. */
export type Importfejlart = 'ukendt-boform' | 'flertydig-boform' | 'ukendt-kommune' | 'i-fremtiden';

/** A field that can't be understood here. The value is for the report on the terminal and goes to no log. */
export interface Importfejl {
  readonly line: number;
  readonly column: 'boform' | 'handlekommune' | 'indskrevet';
  readonly value: string;
  readonly kind: Importfejlart;
}

/** The names a file may use, and the day. */
export interface Navneregister {
  readonly boformer: readonly { readonly id: string; readonly navn: string }[];
  readonly kommuner: readonly { readonly id: string; readonly navn: string; readonly kommunekode: string | null }[];
  readonly today: IsoDate;
}

/** A line with the ids of what it names. */
export interface OversatRaekke {
  readonly raekke: Opholdsraekke;
  readonly ophold: Kildeophold;
}

/** Finds what the lines name in the register. A line with a name that is not there, or there twice, is a problem and not among the rest. */
export function translateRaekker(raekker: readonly Opholdsraekke[], register: Navneregister): { readonly raekker: readonly OversatRaekke[]; readonly fejl: readonly Importfejl[] } {
  const boformer = idsByName(register.boformer.map(({ id, navn }) => [navn, id]));
  const kommuner = idsByName(register.kommuner.flatMap(({ id, navn, kommunekode }) => kommuneNames(navn, kommunekode).map((name) => [name, id] as const)));
  const fejl: Importfejl[] = [];
  const oversat = raekker.flatMap((raekke) => {
    const found = faultsOf(raekke, { boformer, kommuner, today: register.today });
    fejl.push(...found);
    const [boformId] = boformer.get(fold(raekke.boform)) ?? [];
    if (found.length > 0 || boformId === undefined) return [];
    const [handlekommuneId = null] = raekke.handlekommune === null ? [] : (kommuner.get(fold(raekke.handlekommune)) ?? []);
    const { ophold: noegle, type: art, indskrevet: fra, udskrevet: til, egenbetaling } = raekke;
    return [{ raekke, ophold: { noegle, boformId, art, gyldig: { fra, til }, egenbetaling, handlekommuneId } }];
  });
  return { raekker: oversat, fejl };
}

type Ids = ReadonlyMap<string, readonly string[]>;

function faultsOf({ line, boform, handlekommune, indskrevet }: Opholdsraekke, { boformer, kommuner, today }: { boformer: Ids; kommuner: Ids; today: IsoDate }): readonly Importfejl[] {
  const known = boformer.get(fold(boform))?.length ?? 0;
  const named = handlekommune === null || kommuner.has(fold(handlekommune));
  return [
    ...(known === 0 ? [{ line, column: 'boform' as const, value: boform, kind: 'ukendt-boform' as const }] : []),
    ...(known > 1 ? [{ line, column: 'boform' as const, value: boform, kind: 'flertydig-boform' as const }] : []),
    ...(named ? [] : [{ line, column: 'handlekommune' as const, value: handlekommune, kind: 'ukendt-kommune' as const }]),
    ...(indskrevet > today ? [{ line, column: 'indskrevet' as const, value: indskrevet, kind: 'i-fremtiden' as const }] : []),
  ];
}

/** A municipality by its code, its name, and its name without "Kommune". */
function kommuneNames(navn: string, kode: string | null): readonly string[] {
  const short = navn.replace(/\s+kommune$/i, '');
  return [...new Set([navn, short, ...(kode === null ? [] : [kode, kode.replace(/^0/, '')])])];
}

function idsByName(named: readonly (readonly [string, string])[]): Ids {
  const ids = new Map<string, string[]>();
  for (const [name, id] of named) {
    const known = ids.get(fold(name));
    if (known) known.push(id);
    else ids.set(fold(name), [id]);
  }
  return ids;
}

/** Names are the same whatever the letters' size and the blanks between them. */
function fold(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');
}
