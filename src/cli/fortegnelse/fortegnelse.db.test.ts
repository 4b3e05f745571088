import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVerden, type Verden } from '../../../test/factories/verden.ts';
import { execute, runHjemvej, urlOf } from '../../../test/support/command.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Fortegnelse } from './udskrift.ts';

let database: TestDatabase;
let verden: Verden;
let registered: readonly string[];

beforeAll(async () => {
  database = await testDatabase();
  verden = await buildVerden(database);
  await execute(database.owner, `insert into adgang.maerke (art) values ('drift')`);
  const rows = await execute(database.owner, 'select tabel, kolonne from hjemvej.kolonneregister');
  registered = rows.map(({ tabel, kolonne }) => `${String(tabel)}.${String(kolonne)}`).sort();
});
afterAll(() => verden.db.close());

async function fortegnelse(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const command = runHjemvej(['fortegnelse', ...args], { DATABASE_URL: urlOf(database.app) });
  return { code: await command.ended(), said: command.output() };
}

describe('hjemvej fortegnelse', { timeout: 120_000 }, () => {
  it('names every registered column once for each controller, and no column that is not registered', async () => {
    expect(registered.length).toBeGreaterThan(200);
    const { code, said } = await fortegnelse('--format', 'csv');
    expect(code).toBe(0);
    const [head, ...lines] = said.trim().split('\n').map((line) => line.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    expect(head).toEqual(['dataansvarlig', 'formaal', 'hjemmel', 'kategori', 'opbevaring', 'registrerede', 'modtagere', 'tabel', 'kolonne']);
    for (const navn of ['Bakkeby Kommune', 'Fjordby Kommune', 'Åhuset']) {
      expect(lines.filter(([who]) => who === navn).map((line) => `${line[7]}.${line[8]}`).sort()).toEqual(registered);
    }
    expect(lines).toHaveLength(3 * registered.length);
  });

  it('is a document in the order of article 30, with every table and column, for the controller that is named', async () => {
    const { code, said } = await fortegnelse('--dataansvarlig', 'Fjordby Kommune');
    expect(code).toBe(0);
    expect([...said.matchAll(/^# .*$/gm)].map(String)).toEqual(['# Fortegnelse over behandlingsaktiviteter: Fjordby Kommune']);
    expect([...said.matchAll(/^## (\w)\. /gm)].map(([, letter]) => letter)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    const shown = [...said.matchAll(/^- `([\w.]+)`: (.*)$/gm)].flatMap(([, table = '', columns = '']) => [...columns.matchAll(/`(\w+)`/g)].map(([, column = '']) => `${table}.${column}`));
    expect(shown.sort()).toEqual(registered);
    expect(said).toContain('kommunekode 9901');
    expect(said).toContain('- Hjemmel: databeskyttelsesloven §\u00a011');
    expect(said).toContain('- Kommuner, der orienteres af en boform: at kommunen ved, hvem det gælder');
    expect(said).not.toMatch(/undefined|\{\w+\}/);
  });

  it('tells the measures as they stand, whom each activity is about, and follows a new column at once', async () => {
    const before = JSON.parse((await fortegnelse('--format', 'json')).said) as Fortegnelse;
    expect(before.sikkerhed).toMatchObject({ segmenter: 0, senestForseglet: null });
    const find = (tabel: string, kolonne: string) =>
      before.behandlinger.find(({ tabeller }) => tabeller.some((one) => one.tabel === tabel && one.kolonner.includes(kolonne)));
    expect(find('identitet', 'cpr_krypteret')).toMatchObject({ kategori: 'cpr', registrerede: expect.arrayContaining(['borgere']) as unknown });
    expect(find('adgang.bruger', 'mail')).toMatchObject({ registrerede: ['medarbejdere'] });
    expect(find('plads', 'navn')).toMatchObject({ registrerede: [], modtagere: [] });
    await execute(database.owner, `alter table hjemvej.navn add column plantet text; call hjemvej.registrer('navn', 'foelsom', 'en prøve', 'plantet')`);
    await execute(database.superuser, `insert into log.segment values (1, 1, 1, 1, sha256('a'), sha256('a'), sha256('a'), '2026-11-20T10:00:00Z'); alter table hjemvej.plads enable row level security, force row level security`);
    const after = JSON.parse((await fortegnelse('--format', 'json')).said) as Fortegnelse;
    expect(after.sikkerhed).toEqual({ ...before.sikkerhed, lukkedeTabeller: before.sikkerhed.lukkedeTabeller + 1, segmenter: 1, senestForseglet: '2026-11-20' });
    expect(after.behandlinger).toContainEqual({
      formaal: 'en prøve', hjemmel: 'GDPR art. 9, stk. 2, litra f', kategori: 'foelsom', opbevaring: 'som journalen', registrerede: ['borgere', 'medarbejdere'], modtagere: [],
      tabeller: [{ tabel: 'navn', kolonner: ['plantet'] }],
    });
  });

  it.each([
    [['--format', 'pdf'], 2, 'pdf'],
    [['--dataansvarlig', 'Ingen Kommune'], 1, 'Ingen dataansvarlig her hedder Ingen Kommune'],
  ])('refuses %j with a sentence', async (args, code, words) => {
    const ran = await fortegnelse(...args);
    expect(ran).toMatchObject({ code });
    expect(ran.said).toContain(words);
  });
});
