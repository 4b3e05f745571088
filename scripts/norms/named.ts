import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Something that says which norms it realises: a rule of the law, or a screen. */
export interface Namer {
  readonly kind: 'rule' | 'screen';
  readonly name: string;
  readonly norms: readonly string[];
}

/** The rules of `src/law/rules.ts` and the screens (`norms.ts` in their folder) of a project, with the norms each names. */
export async function readNamers(root: string): Promise<readonly Namer[]> {
  const rules = join(root, 'src/law/rules.ts');
  const named = existsSync(rules) ? rulesIn(await load(rules)) : [];
  const screens = globSync('src/web/**/norms.ts', { cwd: root }).toSorted();
  return [...named, ...(await Promise.all(screens.map(async (file) => screenIn(await load(join(root, file)), file))))];
}

async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  const module: unknown = await import(pathToFileURL(path).href);
  return isRecord(module) ? module : {};
}

/** Every rule in every exported list of the module, once. */
export function rulesIn(module: Readonly<Record<string, unknown>>): readonly Namer[] {
  const found = Object.values(module).flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : []));
  const namers = found.flatMap((value): readonly Namer[] => {
    if (!isRecord(value) || typeof value['id'] !== 'string' || !isTexts(value['norms'])) return [];
    return [{ kind: 'rule', name: value['id'], norms: value['norms'] }];
  });
  return [...new Map(namers.map((namer) => [namer.name, namer])).values()];
}

/** The screen a `norms.ts` speaks for. Throws if it says neither which screen nor which norms. */
export function screenIn(module: Readonly<Record<string, unknown>>, file: string): Namer {
  const { SCREEN, NORMS } = module;
  if (typeof SCREEN !== 'string' || !isTexts(NORMS)) throw new Error(`${file}: needs SCREEN (text) and NORMS (list of ids)`);
  return { kind: 'screen', name: SCREEN, norms: NORMS };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
