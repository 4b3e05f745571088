import { createHash } from 'node:crypto';
import { withAdmin, type AdminSql } from '../admin.ts';
import type { DatabaseLogin } from '../login.ts';
import type { Head } from './heads.ts';

/**
 * What can be wrong with the log. `changed`: rows were changed, removed or added. `missing`: a segment is gone.
 * `recomputed`: a segment is whole in itself, but not the one whose head was written outside the database. `broken`: a
 * segment does not follow from the one before it. `unwitnessed`: its head was never written outside.
 */
export type LogProblemKind = 'changed' | 'missing' | 'recomputed' | 'broken' | 'unwitnessed';

export interface LogProblem {
  readonly kind: LogProblemKind;
  readonly nr: number;
}

export interface LogVerdict {
  readonly problems: readonly LogProblem[];
  readonly segments: number;
  readonly rows: number;
  /** Rows written since the last seal: nothing vouches for them yet. */
  readonly unsealed: number;
}

interface Segment {
  readonly nr: number;
  readonly fraId: number;
  readonly tilId: number;
  readonly antal: number;
  readonly indhold: string;
  readonly forrige: string;
  readonly hash: string;
  readonly tid: string;
}

const SEGMENTS = `
  select nr, fra_id as "fraId", til_id as "tilId", antal, encode(indhold, 'hex') as indhold, encode(forrige, 'hex') as forrige,
         encode(hash, 'hex') as hash, to_char(forseglet_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as tid
    from log.segment order by nr`;

// The text that log.forsegl hashes. It stands here once more, and no function of the database is asked: one could be changed.
const ROWS = `
  select jsonb_build_array(o.id, to_char(o.tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), o.bruger_id, o.organisation_id,
                           o.roller, o.formaal, o.handling, o.borgere, o.detalje)::text as tekst
    from log.opslag o where o.id between $1 and $2 order by o.id`;

const UNSEALED = 'select count(*) as antal from log.opslag where id > $1';
const NOTHING_BEFORE = '00'.repeat(32);

/** Compares the log with its seals, and the seals with the heads kept outside the database. Needs the owner's login. */
export async function verifyLog(owner: DatabaseLogin, heads: readonly Head[]): Promise<LogVerdict> {
  return withAdmin(owner, async (sql) => {
    // One view of it all: what is sealed meanwhile belongs to the next look.
    await sql.query('begin transaction isolation level repeatable read read only');
    const segments = await sql.query<Segment>(SEGMENTS);
    const problems = [...(await segmentProblems(sql, segments)), ...headProblems(segments, heads)];
    const [unsealed] = await sql.query<{ antal: number }>(UNSEALED, [segments.at(-1)?.tilId ?? 0]);
    await sql.query('commit');
    return {
      problems,
      segments: segments.length,
      rows: segments.reduce((sum, { antal }) => sum + antal, 0),
      unsealed: unsealed?.antal ?? 0,
    };
  });
}

async function segmentProblems(sql: AdminSql, segments: readonly Segment[]): Promise<readonly LogProblem[]> {
  const problems: LogProblem[] = [];
  let before: Segment | null = null;
  for (const segment of segments) {
    problems.push(...gapBefore(segment, before));
    if (!follows(segment, before) || hashOf(segment) !== segment.hash) problems.push({ kind: 'broken', nr: segment.nr });
    else if (!(await holds(sql, segment))) problems.push({ kind: 'changed', nr: segment.nr });
    before = segment;
  }
  return problems;
}

function gapBefore({ nr }: Segment, before: Segment | null): readonly LogProblem[] {
  const first = (before?.nr ?? 0) + 1;
  return Array.from({ length: nr - first }, (_, index) => ({ kind: 'missing', nr: first + index }));
}

/** Whether a segment follows the one before it; after a gap only the segment itself can be judged. */
function follows(segment: Segment, before: Segment | null): boolean {
  if (segment.nr !== (before?.nr ?? 0) + 1) return true;
  return segment.fraId === (before?.tilId ?? 0) + 1 && segment.forrige === (before?.hash ?? NOTHING_BEFORE);
}

function hashOf({ nr, fraId, tilId, antal, indhold, forrige, tid }: Segment): string {
  return sha256([nr, fraId, tilId, antal, indhold, forrige, tid].join('|')).toString('hex');
}

async function holds(sql: AdminSql, { fraId, tilId, antal, indhold }: Segment): Promise<boolean> {
  const rows = await sql.query<{ tekst: string }>(ROWS, [fraId, tilId]);
  const all = createHash('sha256');
  for (const { tekst } of rows) all.update(sha256(tekst));
  return rows.length === antal && all.digest('hex') === indhold;
}

function headProblems(segments: readonly Segment[], heads: readonly Head[]): readonly LogProblem[] {
  const byNr = new Map(segments.map((segment) => [segment.nr, segment]));
  const last = segments.at(-1)?.nr ?? 0;
  const ofHeads = heads.flatMap(({ nr, hash, tilId, antal }): readonly LogProblem[] => {
    const segment = byNr.get(nr);
    // A gap before the last segment was found above; a cut-off end is seen only here.
    if (!segment) return nr > last ? [{ kind: 'missing', nr }] : [];
    const same = segment.hash === hash && segment.tilId === tilId && segment.antal === antal;
    return same ? [] : [{ kind: 'recomputed', nr }];
  });
  const witnessed = new Set(heads.map(({ nr }) => nr));
  const without = segments.filter(({ nr }) => !witnessed.has(nr)).map(({ nr }) => ({ kind: 'unwitnessed', nr }) as const);
  return [...ofHeads, ...without];
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
