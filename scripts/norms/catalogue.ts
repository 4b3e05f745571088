import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One norm of the catalogue: the file it stands in, how binding it is, and how much it matters to the system. */
export interface Norm {
  readonly id: string;
  readonly file: string;
  readonly modality: string;
  readonly priority: string;
}

// An entry of the law list is statute and says neither how binding nor how important it is.
const OF_THE_LAW_LIST = { modality: 'skal', priority: 'law' };

/** The norms under a folder (`norms/*.jsonl` and `law/law.jsonl`); `null` if it holds none. Throws on a line that is no norm. */
export function readCatalogue(folder: string): readonly Norm[] | null {
  const norms = catalogueFiles(folder).flatMap(readNorms);
  return norms.length === 0 ? null : norms;
}

function catalogueFiles(folder: string): readonly string[] {
  const norms = join(folder, 'norms');
  const names = existsSync(norms) ? readdirSync(norms).filter((name) => name.endsWith('.jsonl')) : [];
  const law = join(folder, 'law', 'law.jsonl');
  return [...names.toSorted().map((name) => join(norms, name)), ...(existsSync(law) ? [law] : [])];
}

function readNorms(path: string): readonly Norm[] {
  const file = basename(path, '.jsonl');
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readNorm(line, { file, where: `${path}:${index + 1}` })]));
}

function readNorm(line: string, { file, where }: { file: string; where: string }): Norm {
  const entry: unknown = JSON.parse(line);
  const field = (name: string): unknown => (typeof entry === 'object' && entry !== null ? Object.entries(entry).find(([key]) => key === name)?.[1] : undefined);
  const text = (name: string): string => {
    const value = field(name);
    if (typeof value !== 'string' || value === '') throw new Error(`${where}: a norm needs "${name}"`);
    return value;
  };
  if (file === 'law') return { id: text('id'), file, ...OF_THE_LAW_LIST };
  return { id: text('id'), file, modality: text('modality'), priority: text('priority') };
}
