import type { Count, Counts, Coverage } from './coverage.ts';

/** The coverage as a table: a row per file and modality, a column per priority, "covered/total" in each cell. */
export function coverageTable({ files, all }: Coverage): string {
  const priorities = [...new Set(Object.values(all).flatMap((counts) => Object.keys(counts)))];
  const groups: readonly (readonly [string, Counts])[] = [...Object.entries(files), ['all', all]];
  const rows = groups.flatMap(([file, counts]) => [...modalityRows(file, counts, priorities), sumRow(file, counts, priorities)]);
  return alignColumns([['file', 'modality', ...priorities, 'sum', '%'], ...rows]);
}

function modalityRows(file: string, counts: Counts, priorities: readonly string[]): readonly (readonly string[])[] {
  return Object.entries(counts).map(([modality, byPriority]) => [
    file,
    modality,
    ...priorities.map((priority) => cell(byPriority[priority])),
    ...sumCells(Object.values(byPriority)),
  ]);
}

function sumRow(file: string, counts: Counts, priorities: readonly string[]): readonly string[] {
  const byModality = Object.values(counts);
  const ofPriority = (priority: string): readonly Count[] => byModality.flatMap((byPriority) => byPriority[priority] ?? []);
  return [
    file,
    'sum',
    ...priorities.map((priority) => (ofPriority(priority).length === 0 ? cell(undefined) : cell(sum(ofPriority(priority))))),
    ...sumCells(byModality.flatMap((byPriority) => Object.values(byPriority))),
  ];
}

function sumCells(counts: readonly Count[]): readonly string[] {
  const { total, covered } = sum(counts);
  return [cell({ total, covered }), `${((100 * covered) / total).toFixed(1)}`];
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ total: a.total + b.total, covered: a.covered + b.covered }), { total: 0, covered: 0 });
}

function cell(count: Count | undefined): string {
  return count ? `${count.covered}/${count.total}` : '·';
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((text, column) => (column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
