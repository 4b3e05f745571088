import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, BenchRow } from './maal.ts';

const HERE = import.meta.dirname;

/**
 * Runs `bench/NAME/bench.ts` for every NAME that contains one of the words on the command line (all without a word), and
 * prints one table. What is compared is measured in the same run, turn by turn: only the ratios mean anything elsewhere.
 */
async function main(words: readonly string[]): Promise<void> {
  const names = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, 'bench.ts')) && (words.length === 0 || words.some((word) => name.includes(word))));
  const rows: BenchRow[] = [];
  for (const name of names) {
    console.error(`${name} …`);
    const { bench } = (await import(pathToFileURL(join(HERE, name, 'bench.ts')).href)) as { bench: Bench };
    rows.push(...(await bench()));
  }
  console.log(tableOf(rows));
}

const HEAD = ['measured', 'ours', 'reference', 'unit', 'ratio', 'min', 'max', 'aim'];

function tableOf(rows: readonly BenchRow[]): string {
  const lines = [HEAD, ...rows.map(({ name, ours, reference, unit, ratio, min, max, aim }) => [name, shown(ours), shown(reference), unit, shown(ratio), shown(min), shown(max), aim])];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  return [text[0], widths.map((width) => '-'.repeat(width)).join('  '), ...text.slice(1)].join('\n');
}

function shown(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

await main(process.argv.slice(2));
