import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Kilde } from './kilde.ts';
import { scanRecords } from './records.ts';
import { readSource } from './regneark.ts';

/** Copies the header and some records of a file, byte for byte, to a file that only its owner may read. */
export async function copyLines(kilde: Kilde, lines: ReadonlySet<number>, target: string): Promise<void> {
  const out = createWriteStream(target, { mode: 0o600 });
  let hasHeader = false;
  await scanRecords(await readSource(kilde), ({ bytes, start, end, line }) => {
    const isHeader = !hasHeader && end > start;
    if (isHeader || lines.has(line)) out.write(`${bytes.toString('latin1', start, end)}\n`, 'latin1');
    hasHeader ||= isHeader;
  });
  out.end();
  await finished(out);
}
