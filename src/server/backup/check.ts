import { withAdmin } from '../db/admin.ts';
import type { DatabaseLogin } from '../db/login.ts';
import { verifyLog, type LogProblem } from '../db/seal/verifyLog.ts';
import { readMigrations, takeCensus, type Census } from './census.ts';
import type { Closing, Manifest } from './manifest.ts';

/** What does not agree with what the backup says of itself. */
export type RestoreProblem =
  | { readonly kind: 'rows'; readonly table: string }
  | { readonly kind: 'migrations' }
  | { readonly kind: 'log'; readonly log: LogProblem };

/** What a restored database was found to hold. */
export interface RestoreReport {
  readonly madeAt: string;
  readonly rows: number;
  readonly tables: number;
  readonly segments: number;
  readonly problems: readonly RestoreProblem[];
}

/** Compares a restored database with its backup: rows of each table, migrations, and the seals of the look log. */
export async function checkRestored(superuser: DatabaseLogin, { manifest, closing }: { manifest: Manifest; closing: Closing }): Promise<RestoreReport> {
  const { census, migrations } = await withAdmin(superuser, async (sql) => ({ census: await takeCensus(sql), migrations: await readMigrations(sql) }));
  const verdict = await verifyLog(superuser, closing.heads);
  const counts = Object.values(census);
  return {
    madeAt: manifest.madeAt,
    rows: counts.reduce((sum, n) => sum + n, 0),
    tables: counts.length,
    segments: verdict.segments,
    problems: [
      ...rowProblems(census, closing),
      ...(migrations.join() === manifest.migrations.join() ? [] : [{ kind: 'migrations' } as const]),
      ...verdict.problems.map((log) => ({ kind: 'log', log }) as const),
    ],
  };
}

function rowProblems(census: Census, { counts }: Closing): readonly RestoreProblem[] {
  return Object.entries(counts).flatMap(([table, [fewest, most]]) => {
    const found = census[table] ?? -1;
    return found >= fewest && found <= most ? [] : [{ kind: 'rows', table } as const];
  });
}
