import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { countRefusion, endOfStay, inInputOrder, NO_DAY, type RefusionColumns } from '../../src/law/sel/p177-refusion/count.ts';
import { readRefusionLaw } from '../../src/law/sel/p177-refusion/laesning.ts';
import { arrangeOphold, type ArrangedOphold, type OpholdColumns } from '../../src/law/sel/p177-refusion/ophold.ts';
import { compare, milliseconds, type Bench, type BenchRow } from '../maal.ts';
import { GIVEN_DAY, makeStays, STAYS, writeStays } from './data.ts';
import { refusionSql } from './duckdb.ts';

const TURNS = 9;
const LAW = readRefusionLaw({ givenDay: GIVEN_DAY });
const MOST_MEGABYTES = 700;
const CLI = join(import.meta.dirname, '../../src/cli/main.ts');

/** The engine against the same rule in DuckDB SQL and against a plain pass, then the whole command from file to file. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-refusion-'));
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const stays = makeStays();
    const arranged = arrangeOphold(stays);
    const counted = countRefusion(arranged, LAW);
    const file = join(folder, 'ophold.csv');
    writeStays(stays, file);
    await loadStays(database, file);
    await assertSame(database, fromColumns(stays));
    return [
      await againstSql(stays, database),
      await againstPass({ name: 'refund of 1,000,000 arranged stays, to a plain pass over them', aim: '≤ 3', ours: () => countRefusion(arranged, LAW), arranged }),
      await againstPass({ name: 'arranging 1,000,000 stays in any order, to the same pass', aim: 'none', ours: () => arrangeOphold(stays), arranged }),
      await againstPass({ name: 'taking their refund back to input order, to the same pass', aim: 'none', ours: () => inInputOrder(counted), arranged }),
      ...(await fromFileToFile(file, folder, database)),
    ];
  } finally {
    database.closeSync();
    rmSync(folder, { recursive: true });
  }
};

function againstSql(stays: OpholdColumns, database: DuckDBConnection): Promise<BenchRow> {
  return compare({
    name: 'refund of 1,000,000 stays in any order, arranging included, to DuckDB SQL',
    unit: 'stays/s',
    aim: '≥ 5',
    turns: TURNS,
    ours: async () => perSecond(await milliseconds(() => fromColumns(stays))),
    reference: async () => perSecond(await milliseconds(() => database.run(refusionSql(GIVEN_DAY)))),
  });
}

/** From stays in any order to their refund in the same order. */
function fromColumns(stays: OpholdColumns): RefusionColumns {
  return inInputOrder(countRefusion(arrangeOphold(stays), LAW));
}

function againstPass({ name, aim, ours, arranged }: { name: string; aim: string; ours: () => unknown; arranged: ArrangedOphold }): Promise<BenchRow> {
  return compare({
    name,
    unit: 'ms',
    aim,
    turns: TURNS * 3,
    warmUp: 5,
    ours: () => milliseconds(ours),
    reference: () => milliseconds(() => plainPass(arranged)),
  });
}

/** Reads every column once, person by person, and writes as many as a count does: nights, place, first and last day of each stay. */
function plainPass(stays: ArrangedOphold): RefusionColumns {
  const { indskrevet, place, ends } = stays;
  const count = place.length;
  const result = { refusionsdage: new Int32Array(count), afventer: new Int32Array(count), foerste: new Int32Array(count), sidste: new Int32Array(count) };
  for (let person = 0, at = 0; person < ends.length; person++) {
    const stop = ends[person] as number;
    for (; at < stop; at++) {
      const from = indskrevet[at] as number;
      const to = endOfStay(stays, at, LAW.givenDay);
      result.refusionsdage[at] = to - from;
      result.afventer[at] = place[at] as number;
      result.foerste[at] = from;
      result.sidste[at] = to - 1;
    }
  }
  return result;
}

const READ_CSV = (file: string): string => `
create or replace table stays as
select (row_number() over ()) - 1 as stay, borger as person, ophold, indskrevet as ind, udskrevet as ud, type = '110' and tilbudsportal = 'ja' as counts,
  cast(round(greatest(0, cast(replace(takst, ',', '.') as decimal(12, 2)) - cast(replace(egenbetaling, ',', '.') as decimal(12, 2))) * 100) as bigint) as net
from read_csv('${file}', delim = ';', header = true, all_varchar = false,
  types = {'borger': 'varchar', 'ophold': 'varchar', 'type': 'varchar', 'indskrevet': 'date', 'udskrevet': 'date', 'takst': 'varchar', 'egenbetaling': 'varchar', 'tilbudsportal': 'varchar'})`;

/** The same stays in the database: out of the very file, so that both sides read what people have. */
async function loadStays(database: DuckDBConnection, file: string): Promise<void> {
  await database.run(READ_CSV(file));
}

/** Throws unless the database and the engine agree on every stay. */
async function assertSame(database: DuckDBConnection, ours: RefusionColumns): Promise<void> {
  await database.run(refusionSql(GIVEN_DAY));
  const reader = await database.runAndReadAll(
    `select stay::integer, refusionsdage, afventer, coalesce(foerste - date '1970-01-01', ${NO_DAY}) as foerste, coalesce(sidste - date '1970-01-01', ${NO_DAY}) as sidste from result order by stay`,
  );
  const rows = reader.getRows();
  if (rows.length !== STAYS) throw new Error(`DuckDB has ${rows.length} stays`);
  for (const [at, row] of rows.entries()) {
    const [stay, ...theirs] = row.map(Number);
    const mine = [ours.refusionsdage[at], ours.afventer[at], ours.foerste[at], ours.sidste[at]];
    if (stay !== at || String(theirs) !== String(mine)) throw new Error(`stay ${at}: DuckDB says ${String(theirs)}, the engine ${String(mine)}`);
  }
}

/** `hjemvej refusion` on the file, against DuckDB reading it, counting and writing the same table; and the memory it takes. */
async function fromFileToFile(file: string, folder: string, database: DuckDBConnection): Promise<readonly BenchRow[]> {
  const memory: number[] = [];
  const speed = await compare({
    name: 'hjemvej refusion, 1,000,000 stays from file to file, to DuckDB doing the same',
    unit: 'stays/s',
    aim: 'ours ≥ 300,000',
    turns: 5,
    ours: () => {
      const { seconds, megabytes } = runCommand(file, join(folder, 'ours.csv'));
      memory.push(megabytes);
      return STAYS / seconds;
    },
    reference: async () => perSecond(await milliseconds(() => throughDatabase(database, file, join(folder, 'theirs.csv')))),
  });
  const [least, most] = [Math.min(...memory), Math.max(...memory)];
  return [speed, { name: 'hjemvej refusion, 1,000,000 stays: largest resident memory', unit: 'MB', aim: 'ours < 700', ours: most, reference: MOST_MEGABYTES, ratio: most / MOST_MEGABYTES, min: least / MOST_MEGABYTES, max: most / MOST_MEGABYTES }];
}

async function throughDatabase(database: DuckDBConnection, file: string, target: string): Promise<void> {
  await loadStays(database, file);
  await database.run(refusionSql(GIVEN_DAY));
  await database.run(`copy (
    select person as borger, ophold, coalesce(ud, date '${GIVEN_DAY}' + 1) - ind as dage, refusionsdage, afventer, foerste, sidste,
      replace(cast(cast((refusionsdage * net + 1) // 2 as decimal(18, 2)) / 100 as varchar), '.', ',') as beloeb,
      case when afventer > 0 then 'prognose' when refusionsdage > 0 then 'afgjort' else 'ingen' end as status
    from stays join result using (stay) order by stay) to '${target}' (header, delimiter ';')`);
}

/** Tells the largest resident memory of a process, in kilobytes, on its fourth channel as it ends. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(`import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`)}`;

/** Runs the command as a process of its own and gives its wall time, start included, and its largest resident memory. */
function runCommand(file: string, target: string): { seconds: number; megabytes: number } {
  const out = openSync(target, 'w');
  const start = performance.now();
  const args = ['--import', TELL_MEMORY, CLI, 'refusion', '--ophold', file, '--dato', GIVEN_DAY];
  const { status, output } = spawnSync(process.execPath, args, { stdio: ['ignore', out, 'ignore', 'pipe'] });
  const seconds = (performance.now() - start) / 1000;
  closeSync(out);
  if (status !== 0) throw new Error(`hjemvej refusion ended with ${status}`);
  return { seconds, megabytes: Number(output[3]) / 1024 };
}

function perSecond(elapsed: number): number {
  return STAYS / (elapsed / 1000);
}
