import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { RULES } from '../../law/rules.ts';
import { textOf } from '../../text/index.ts';
import { CliError, type Terminal } from '../terminal.ts';
import { lovCommand } from './lovCommand.ts';

const NOTICE = 'sel.p110.orientering-om-indskrivning';
const FACTS = '{"opholdstype":"110","indskrevet":"2026-11-20"}';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'lov-'))));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly exitCode: number;
}

/** Runs `hjemvej lov ARGS` on 26 November 2026, in Danish. */
async function run(args: readonly string[], stdin: readonly string[] = []): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const say: Terminal['say'] = (key, params = {}) => void err.push(textOf(key, params, 'da'));
  const terminal: Terminal = { language: 'da', say, print: (line) => void out.push(line) };
  let exitCode = 0;
  try {
    await lovCommand({ today: () => isoDate('2026-11-26'), terminal, stdin: chunks(stdin) }).parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    say(error.key, error.params);
    exitCode = error.exitCode;
  }
  return { out: out.join('\n'), err: err.join('\n'), exitCode };
}

async function* chunks(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe('hjemvej lov list', () => {
  it('has a line for every rule with its id, version, paragraph and norms', async () => {
    const { out } = await run(['list']);
    const lines = out.split('\n');
    expect(lines).toHaveLength(RULES.length);
    for (const [index, rule] of RULES.entries()) {
      for (const part of [rule.id, `v${rule.version}`, rule.ref.paragraph, rule.modality, rule.norms.join(' ')]) expect(lines[index]).toContain(part);
    }
    expect(out).toContain('Orientering om indskrivning');
  });

  it('as JSON says all that each rule says of itself', async () => {
    const listed = JSON.parse((await run(['list', '--json'])).out) as readonly Record<string, unknown>[];
    expect(listed.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(listed.find(({ id }) => id === NOTICE)).toMatchObject({
      title: 'Orientering om indskrivning', version: 2, modality: 'skal', ref: { act: 'SEL', paragraph: '§ 110, stk. 6' },
      facts: { indskrevet: { type: 'date' } }, lovvalg: [{ id: 'loerdag', question: '11', careful: 'paamind-loerdag' }, { id: 'formodetkommune' }],
    });
  });
});

describe('hjemvej lov RULE', () => {
  it('answers with the outcome and the trace, for today', async () => {
    const { out, err, exitCode } = await run([NOTICE, '--json', FACTS]);
    expect([err, exitCode]).toEqual(['', 0]);
    expect(JSON.parse(out)).toMatchObject({
      rule: NOTICE, version: 2, modality: 'skal', ref: { act: 'SEL' }, today: '2026-11-26', knownOn: '2026-11-26', lovvalg: {},
      outcome: { kind: 'decided', value: { tilstand: 'overskredet', frist: '2026-11-25' } },
      trace: [{ step: 'rule', rule: NOTICE, steps: [{ step: 'fact', name: 'opholdstype', value: '110' }, { step: 'fact', name: 'indskrevet' }, { step: 'parameter', value: 3 }, { step: 'choice', name: 'loerdag' }, { step: 'fact', name: 'sendt', value: null }, { name: 'afvist' }, { name: 'sendtIgen' }] }],
    });
  });

  it('asks on another day, with the law as known on a third, and another reading', async () => {
    const { out } = await run([NOTICE, '--json', FACTS, '--dato', '2026-11-25', '--kendt', '2026-01-01', '--lovvalg', 'loerdag=man-fre', '--lovvalg', 'loerdag=man-loer']);
    expect(JSON.parse(out)).toMatchObject({ today: '2026-11-25', knownOn: '2026-01-01', lovvalg: { loerdag: 'man-loer' }, outcome: { value: { tilstand: 'overskredet', frist: '2026-11-24' } } });
  });

  it('the law is known as of the day asked on, unless another is named', async () => {
    const { out } = await run(['sel.p142.planpligt', '--json', '{}', '--dato', '2023-05-11']);
    expect(JSON.parse(out)).toMatchObject({ knownOn: '2023-05-11', outcome: { kind: 'notApplicable', reasons: [{ key: 'lov.ikke-kendt' }] } });
  });

  it('reads facts from a file and from standard input', async () => {
    const file = join(folder, 'fakta.json');
    writeFileSync(file, FACTS);
    const expected = (await run([NOTICE, '--json', FACTS])).out;
    expect((await run([NOTICE, '--json', `@${file}`])).out).toBe(expected);
    expect((await run([NOTICE, '--json', '-'], [FACTS.slice(0, 20), FACTS.slice(20)])).out).toBe(expected);
  });

  it('lacking facts is an answer, not an error', async () => {
    const { out, exitCode } = await run([NOTICE, '--json', '{}']);
    expect(JSON.parse(out)).toMatchObject({ outcome: { kind: 'missing', facts: ['opholdstype'] } });
    expect(exitCode).toBe(0);
  });
});

describe('what can not be read stops with exit code 2, a Danish sentence on what to do, and no answer', () => {
  it.each([
    [['sel.p0.findes-ikke', '--json', '{}'], 'lov list'],
    [['orientering-om', '--json', '{}'], `Mente du: ${NOTICE}, sel.p110.orientering-om-udskrivning?`],
    [[NOTICE], 'opholdstype: 110 | efterforsorg | natcafe | barn, indskrevet: date'],
    [[NOTICE, '--json'], 'Skriv fakta med --json'],
    [[NOTICE, '--json', '{indskrevet'], 'gyldig JSON'],
    [[NOTICE, '--json', ''], 'gyldig JSON'],
    [[NOTICE, '--json', '[]'], '--json: skriv et objekt'],
    [[NOTICE, '--json', 'null'], '--json: skriv et objekt'],
    [[NOTICE, '--json', '@/findes/ikke.json'], '/findes/ikke.json kan ikke læses'],
    [[NOTICE, '--json', '{"indskrevet":"2026-02-30"}'], 'indskrevet: skriv en dag, der findes'],
    [[NOTICE, '--json', '{"opholdstype":"109"}'], 'opholdstype: vælg mellem 110, efterforsorg, natcafe'],
    [[NOTICE, '--json', '{"navn":"x"}'], 'navn: det navn kender reglen ikke'],
    [[NOTICE, '--json', '{"__proto__":{}}'], '__proto__: det navn kender reglen ikke'],
    [['sel.p142.planpligt', '--json', '{"planer":[{"fra":1},null],"maalPlanDage":-1}'], 'planer[0].fra: skriv en dag'],
    [['sel.p142.planpligt', '--json', '{"planer":{}}'], 'planer: skriv en liste'],
    [[NOTICE, '--json', '{}', '--dato', '2026-02-30'], '--dato: skriv en dag'],
    [[NOTICE, '--json', '{}', '--kendt', 'i går'], '--kendt: skriv en dag'],
    [[NOTICE, '--json', '{}', '--dato', '1899-12-31'], '--dato: skriv en dag'],
    [[NOTICE, '--json', '{}', '--lovvalg', 'loft=aftale'], 'Den læser: loerdag, formodetkommune.'],
    [[NOTICE, '--json', '{}', '--lovvalg', 'loerdag=ja'], 'vælg mellem paamind-loerdag, man-fre, man-loer'],
    [[NOTICE, '--json', '{}', '--lovvalg', 'loerdag'], 'vælg mellem paamind-loerdag'],
    [['sel.p110.afslag', '--json', '{}', '--lovvalg', 'loerdag=man-fre'], 'Udelad --lovvalg'],
  ])('%j', async (args, sentence) => {
    const { out, err, exitCode } = await run(args);
    expect([out, exitCode]).toEqual(['', 2]);
    expect(err).toContain(sentence);
  });

  it('names every problem, and repeats no value', async () => {
    const { err } = await run(['sel.p142.planpligt', '--json', '{"indskrevet":"010101-1234","planer":[{"plantype":"Anders"}]}']);
    expect(err.split('\n')).toHaveLength(3);
    expect(err).toContain('2 fejl');
    expect(err).not.toMatch(/010101|Anders/);
  });

  it('stops reading standard input that never ends', async () => {
    const { err, exitCode } = await run([NOTICE, '--json', '-'], ['x'.repeat(3_000_000), 'x'.repeat(3_000_000)]);
    expect([err.includes('for meget'), exitCode]).toEqual([true, 2]);
  });
});
