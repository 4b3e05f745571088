import type { Stikproeve, Stikproeveliste } from '../../contract/stikproeve.ts';
import { fejlOf, sumStikproeve, type Linjefejl } from '../../domain/oekonomi/stikproeve/fejlsum.ts';
import type { Frossenlinje } from '../../domain/oekonomi/stikproeve/frossenlinje.ts';
import { drawLinjer, TRAEKUDGAVE } from '../../domain/oekonomi/stikproeve/traek.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { readKravlinjer, type FrossenKravlinje } from '../db/repositories/kravRepository.ts';
import type { Navneopslag } from '../db/repositories/navneRepository.ts';
import type { Traeklinje, GemtStikproeve } from '../db/repositories/stikproeveRepository.ts';
import type { Tx } from '../db/database.ts';
import { csvLine, kronerField } from '../csv.ts';
import type { Frosset } from './frys.ts';

type Hoved = Stikproeveliste['stikproever'][number];
type Linjesvar = Stikproeve['linjer'][number];

/** A frozen line as a sample reads it, with whose it is. */
export type Proevelinje = Frossenlinje & { readonly borgerId: string; readonly dageIKravet: number };

/** The lines of a sent claim as a sample is drawn among them. */
export async function readProevelinjer(tx: Tx, kravId: string): Promise<readonly Proevelinje[]> {
  return (await readKravlinjer(tx, kravId)).map(toProevelinje);
}

function toProevelinje({ borgerId, opholdId, aar, beloeb, dage: dageIKravet, grundlag }: FrossenKravlinje): Proevelinje {
  const { dage, satser, bilag } = grundlag as Frosset;
  return { borgerId, opholdId, aar, beloeb, dageIKravet, dage, satser, bilag };
}

/** What the tests of each drawn line come to. */
export function fejlByNummer({ linjer }: Pick<GemtStikproeve, 'linjer'>, proevelinjer: readonly Proevelinje[]): ReadonlyMap<number, Linjefejl> {
  return new Map(linjer.flatMap((linje) => {
    const proevelinje = find(linje, proevelinjer);
    return proevelinje ? [[linje.nummer, fejlOf(proevelinje, linje.resultater)] as const] : [];
  }));
}

/** A sample without its lines. */
export function toHoved(stikproeve: GemtStikproeve, { fejl, brugere }: { readonly fejl: ReadonlyMap<number, Linjefejl>; readonly brugere: Readonly<Record<string, string>> }): Hoved {
  const { id, kravId, kvartal, metode, betingelse, antal, froe, udgave, blandt, trukketDen, afBrugerId, afsluttet } = stikproeve;
  const { dato, afBrugerId: afsluttetAf, ...kept } = afsluttet ?? { dato: trukketDen, afBrugerId, ...sumStikproeve([...fejl.values()]) };
  return {
    id, kravId, kvartal, metode, betingelse, antal, froe, udgave, blandt, trukketDen, afBrugerId, afNavn: brugere[afBrugerId] ?? '',
    afsluttet: afsluttet ? { dato, afNavn: brugere[afsluttetAf] ?? '' } : null,
    sum: kept,
  };
}

/** Everyone a sample was drawn, tested or ended by. */
export function usersOf({ afBrugerId, afsluttet, linjer }: GemtStikproeve): readonly string[] {
  return [...new Set([afBrugerId, ...(afsluttet ? [afsluttet.afBrugerId] : []), ...linjer.flatMap(({ resultater }) => resultater.map((resultat) => resultat.afBrugerId))])];
}

interface Opslag {
  readonly proevelinjer: readonly Proevelinje[];
  readonly brugere: Readonly<Record<string, string>>;
  readonly navne: Navneopslag;
}

/** A sample with its lines, drawn again to show that it is fair. */
export function toStikproeve(stikproeve: GemtStikproeve, { proevelinjer, brugere, navne }: Opslag): Stikproeve {
  const fejl = fejlByNummer(stikproeve, proevelinjer);
  return {
    ...toHoved(stikproeve, { fejl, brugere }),
    omtrukket: isSameDraw(stikproeve, proevelinjer),
    linjer: stikproeve.linjer.flatMap((linje) => {
      const [proevelinje, wrong] = [find(linje, proevelinjer), fejl.get(linje.nummer)];
      return proevelinje && wrong ? [toLinje(linje, { proevelinje, wrong, brugere, navne })] : [];
    }),
  };
}

function isSameDraw({ udgave, linjer, ...traek }: GemtStikproeve, proevelinjer: readonly Proevelinje[]): boolean {
  const again = drawLinjer(proevelinjer, traek);
  return udgave === TRAEKUDGAVE && again.length === linjer.length && again.every(({ opholdId, aar }, at) => linjer[at]?.opholdId === opholdId && linjer[at]?.aar === aar);
}

interface Linjeopslag extends Pick<Opslag, 'brugere' | 'navne'> {
  readonly proevelinje: Proevelinje;
  readonly wrong: Linjefejl;
}

function toLinje({ nummer, borgerId, opholdId, aar, resultater }: Traeklinje, { proevelinje, wrong, brugere, navne }: Linjeopslag): Linjesvar {
  const { proevet, fejldage, fejlbeloeb, usete } = wrong;
  return {
    nummer, borgerId, opholdId, aar, ...navne(borgerId, opholdId), beloeb: proevelinje.beloeb, dage: proevelinje.dageIKravet, fra: proevelinje.dage[0]?.fra ?? null, til: proevelinje.dage.at(-1)?.til ?? null,
    proevet, fejldage, fejlbeloeb, usete,
    resultater: resultater.map(({ gyldig, afBrugerId, ...rest }) => ({ ...rest, fra: gyldig?.fra ?? null, til: gyldig?.til ?? null, afNavn: brugere[afBrugerId] ?? '' })),
  };
}

function find({ opholdId, aar }: Pick<Traeklinje, 'opholdId' | 'aar'>, proevelinjer: readonly Proevelinje[]): Proevelinje | undefined {
  return proevelinjer.find((proevelinje) => proevelinje.opholdId === opholdId && proevelinje.aar === aar);
}

const COLUMNS = ['kvartal', 'nummer', 'borger', 'navn', 'ophold', 'boform', 'aar', 'krav_dage', 'krav', 'betingelse', 'udfald', 'fra', 'til_og_med', 'bemaerkning', 'bevis', 'dato', 'af', 'frigivet', 'linjens_fejldage', 'linjens_fejl'];

/** A sample as a separated file, a row for each condition looked at; a line nobody looked at has one without. */
export function stikproeveCsv({ kvartal, linjer }: Stikproeve): string {
  const rows = linjer.flatMap((linje) => {
    const own = [kvartal, linje.nummer + 1, linje.borgerId, linje.navn, linje.opholdId, linje.boform ?? '', linje.aar, linje.dage, kronerField(linje.beloeb)];
    const sum = [linje.fejldage, kronerField(linje.fejlbeloeb)];
    if (linje.resultater.length === 0) return [[...own, '', '', '', '', '', '', '', '', '', ...sum]];
    return linje.resultater.map(({ betingelse, udfald, fra, til, bemaerkning, bevis, dato, afNavn, frigivet }) => [
      ...own, betingelse, udfald, fra ?? '', til === null ? '' : addDays(til, -1), bemaerkning ?? '', bevis ?? '', dato, afNavn, frigivet?.begrundelse ?? '', ...sum,
    ]);
  });
  return [COLUMNS, ...rows].map(csvLine).join('');
}
