import type { Kodeliste, Statistikkode } from '../../../domain/statistik/koder.ts';
import { STATISTIKLAYOUT, statistiklayoutOf, type Statistikfelt, type Statistiklayout } from '../../../domain/statistik/layout.ts';
import type { Kvartal } from '../../../domain/oekonomi/kvartal.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import { parseCpr } from '../../access/cpr/cpr.ts';
import { readDato } from './datoform.ts';
import { KOLONNER, type Statistikfil } from './fil.ts';

/** What is wrong with a field. It never says what stands there. */
export type Filfejlart =
  | 'kolonner'
  | 'felter'
  | 'cpr'
  | 'dato'
  | 'dato_mangler'
  | 'udskrevet_foer_indskrevet'
  | 'uden_for_kvartalet'
  | 'ukendt_kode'
  | 'kode_mangler'
  | 'kode_uden_udskrivning'
  | 'samme_ophold_igen';

/** A place in the file, the first line being the names, and what is wrong there. */
export interface Filfejl {
  readonly linje: number;
  readonly kolonne: string | null;
  readonly fejl: Filfejlart;
}

/** By what a file is checked. Without a quarter the newest layout with these columns is taken, and no date is too early or late. */
export interface Tjekgrundlag {
  readonly koder: readonly Statistikkode[];
  readonly kvartal: Kvartal | null;
}

/** Everything that is wrong with a file: columns and every field against layout and codes, and stays that are told twice. */
export function checkStatistikfil(fil: Statistikfil, grundlag: Tjekgrundlag): readonly Filfejl[] {
  const layout = layoutOf(fil, grundlag.kvartal);
  if (!layout) return [{ linje: 1, kolonne: null, fejl: 'kolonner' }];
  return [...fil.linjer.flatMap((fields, index) => checkLine(fields, index + 2, { ...grundlag, layout })), ...doublesIn(fil, layout)];
}

function layoutOf({ kolonner }: Statistikfil, kvartal: Kvartal | null): Statistiklayout | null {
  const candidates = kvartal === null ? STATISTIKLAYOUT : [statistiklayoutOf(kvartal)].filter((layout) => layout !== null);
  return candidates.findLast(({ felter }) => felter.map((felt) => KOLONNER[felt]).join(';') === kolonner.join(';')) ?? null;
}

type Linjegrundlag = Tjekgrundlag & { readonly layout: Statistiklayout };

function checkLine(fields: readonly string[], linje: number, grundlag: Linjegrundlag): readonly Filfejl[] {
  const { layout } = grundlag;
  if (fields.length !== layout.felter.length) return [{ linje, kolonne: null, fejl: 'felter' }];
  const valueOf = (felt: Statistikfelt): string => fields[layout.felter.indexOf(felt)] ?? '';
  return layout.felter.flatMap((felt) => {
    const fejl = faultOf(felt, valueOf, grundlag);
    return fejl === null ? [] : [{ linje, kolonne: KOLONNER[felt], fejl }];
  });
}

type ValueOf = (felt: Statistikfelt) => string;

function faultOf(felt: Statistikfelt, valueOf: ValueOf, grundlag: Linjegrundlag): Filfejlart | null {
  const value = valueOf(felt);
  if (felt === 'cpr') return isRealCpr(value) || isKode('cpr', value, grundlag) ? null : 'cpr';
  if (felt === 'indskrivningsdato') return dateFault(value, (date) => admissionFault(date, grundlag));
  if (felt === 'udskrivningsdato') return value === '' ? null : dateFault(value, (date) => dischargeFault(date, valueOf('indskrivningsdato'), grundlag));
  const ofDischarge = felt === 'udskrevetHvordan' || felt === 'udskrevetTil';
  if (ofDischarge && valueOf('udskrivningsdato') === '') return value === '' ? null : 'kode_uden_udskrivning';
  if (value === '') return 'kode_mangler';
  return isKode(felt, value, grundlag) ? null : 'ukendt_kode';
}

/** Ten digits that are no replacement number. */
function isRealCpr(value: string): boolean {
  return /^\d{10}$/.test(value) && parseCpr(value)?.art === 'cpr';
}

function isKode(liste: Kodeliste, value: string, { koder, layout }: Linjegrundlag): boolean {
  return koder.some(
    ({ vaerdi, kode, ...row }) => row.liste === liste && kode === value && (liste !== 'opholdstype' || layout.opholdsarter.some((art) => art === vaerdi)),
  );
}

function dateFault(value: string, more: (date: IsoDate) => Filfejlart | null): Filfejlart | null {
  if (value === '') return 'dato_mangler';
  const date = readDato(value);
  return date === null ? 'dato' : more(date);
}

function admissionFault(date: IsoDate, { kvartal }: Linjegrundlag): Filfejlart | null {
  return kvartal !== null && date > kvartal.slut ? 'uden_for_kvartalet' : null;
}

function dischargeFault(date: IsoDate, indskrevet: string, { kvartal }: Linjegrundlag): Filfejlart | null {
  const fra = readDato(indskrevet);
  if (fra !== null && date < fra) return 'udskrevet_foer_indskrevet';
  return kvartal !== null && (date < kvartal.fra || date > kvartal.slut) ? 'uden_for_kvartalet' : null;
}

/** A number with the same first day and kind of stay as a line above. Of people without a number nothing can be said. */
function doublesIn({ linjer }: Statistikfil, { felter }: Statistiklayout): readonly Filfejl[] {
  const seen = new Set<string>();
  return linjer.flatMap((fields, index) => {
    const [cpr = '', day = '', type = ''] = (['cpr', 'indskrivningsdato', 'opholdstype'] as const).map((felt) => fields[felter.indexOf(felt)] ?? '');
    const key = `${cpr} ${day} ${type}`;
    if (!isRealCpr(cpr)) return [];
    if (seen.has(key)) return [{ linje: index + 2, kolonne: KOLONNER.cpr, fejl: 'samme_ophold_igen' as const }];
    seen.add(key);
    return [];
  });
}
