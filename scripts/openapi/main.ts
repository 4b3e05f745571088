import { readFile, writeFile } from 'node:fs/promises';
import { breakingChanges, type Openapi } from './breaking.ts';
import { generateOpenapi, SNAPSHOT } from './generate.ts';

// npm run openapi [-- --allow-breaking]: writes docs/openapi.json anew; refuses what would break a program written against it.
const after = await generateOpenapi();
const before = await readFile(SNAPSHOT, 'utf8').catch(() => null);
const breaks = before === null ? [] : breakingChanges(JSON.parse(before) as Openapi, JSON.parse(after) as Openapi);
if (breaks.length > 0 && !process.argv.includes('--allow-breaking')) {
  console.error(`${breaks.join('\n')}\n${breaks.length} breaking changes; nothing is written. Give the new shape its own name, or say --allow-breaking.`);
  process.exitCode = 1;
} else {
  await writeFile(SNAPSHOT, after);
}
