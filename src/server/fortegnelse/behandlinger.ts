import type { RegisterColumn } from './readFortegnelse.ts';

/** Whom the columns are about; none where a table holds no persons. */
export type Registrerede = 'borgere' | 'medarbejdere';

/** Whom what stands in a table is told to, outside the controller and by Hjemvej itself. */
export type Modtager = 'kommune' | 'boform';

export interface Behandlingstabel {
  readonly tabel: string;
  readonly kolonner: readonly string[];
}

/** What is processed for one purpose, on one basis, of one category and kept equally long. */
export interface Behandling extends Omit<RegisterColumn, 'tabel' | 'kolonne'> {
  readonly registrerede: readonly Registrerede[];
  readonly modtagere: readonly Modtager[];
  readonly tabeller: readonly Behandlingstabel[];
}

const OF_A_BORGER = new Set(['borger_id', 'borgere', 'anden_borger_id']);
const OF_A_PERSON_TABLES = new Set(['borger']);
const OF_A_MEDARBEJDER = /^(bruger_id|mail)$|_af$/;
const CLOSE_CATEGORIES = new Set(['foelsom', 'strafbar', 'cpr']);

/** An envelope leaves the boform for the municipality; what was sent and received is told to the one and the other. */
const MODTAGERE: Readonly<Record<string, readonly Modtager[]>> = { kuvert: ['kommune'], orientering: ['kommune', 'boform'] };

/** The processing activities of the register: every column is in one of them, and no other is. */
export function groupBehandlinger(columns: readonly RegisterColumn[]): readonly Behandling[] {
  const persons = registreredeByTable(columns);
  const groups = Map.groupBy(columns, ({ formaal, hjemmel, kategori, opbevaring }) => JSON.stringify([formaal, hjemmel, kategori, opbevaring]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { formaal, hjemmel, kategori, opbevaring } = first;
    const tabeller = [...Map.groupBy(group, ({ tabel }) => tabel)].map(([tabel, rows]) => ({ tabel, kolonner: rows.map(({ kolonne }) => kolonne) }));
    const about = new Set(tabeller.flatMap(({ tabel }) => [...(persons.get(tabel) ?? [])]));
    const told = new Set(tabeller.flatMap(({ tabel }) => MODTAGERE[tabel] ?? []));
    return [{ formaal, hjemmel, kategori, opbevaring, registrerede: [...about].sort(), modtagere: [...told].sort(), tabeller }];
  });
}

/** Told from the columns themselves: what names a person, or who recorded it, makes the row one about them. */
function registreredeByTable(columns: readonly RegisterColumn[]): ReadonlyMap<string, ReadonlySet<Registrerede>> {
  const byTable = new Map<string, Set<Registrerede>>();
  for (const { tabel, kolonne, kategori } of columns) {
    const known = byTable.get(tabel) ?? new Set();
    byTable.set(tabel, known);
    if (OF_A_BORGER.has(kolonne) || OF_A_PERSON_TABLES.has(tabel) || CLOSE_CATEGORIES.has(kategori)) known.add('borgere');
    if (OF_A_MEDARBEJDER.test(kolonne)) known.add('medarbejdere');
  }
  return byTable;
}
