import type { daCliLov } from '../da/cliLov.ts';

/** Words of `hjemvej lov`. */
export const enCliLov: Readonly<Record<keyof typeof daCliLov, string>> = {
  'lov.cli.beskrivelse': 'Ask a rule of the law, or see them all with: lov list',
  'lov.cli.regel': 'the name of the rule, or list',
  'lov.cli.json': 'facts as JSON, @file, or - for standard input; after list: write the list as JSON',
  'lov.cli.dato': 'the day to ask on (YYYY-MM-DD; otherwise today)',
  'lov.cli.kendt': 'the law as known on that day (otherwise the day asked on)',
  'lov.cli.lovvalg': 'a reading of an open question, such as loerdag=man-fre; may be repeated',
  'lov.cli.hjaelp': `
Examples:
  npx hjemvej lov list
  npx hjemvej lov sel.p110.orientering-om-indskrivning --json '{"opholdstype":"110","indskrevet":"2026-11-20"}'
  npx hjemvej lov rsl.p67.klagefrist --json @facts.json --dato 2026-12-01

The answer is written as JSON on standard output: the outcome of the rule and the trace of what it used.
Exit code 0: the rule has answered. 2: something could not be read.`,
  'lov.cli.manglerFakta': 'Give facts with --json, such as --json \'{}\'. {regel} reads: {fakta}',
  'lov.cli.menteDu': 'There is no rule called {regel}. Did you mean: {forslag}?',
  'lov.cli.ukendtRegel': 'There is no rule called {regel}. See them all with: npx hjemvej lov list',
  'lov.cli.forkertDato': '{navn}: write a day that exists as YYYY-MM-DD between 1900 and 2199.',
  'lov.cli.forkertJson': '--json: this is no valid JSON. Write for instance {"indskrevet":"2026-11-20"}, with double quotes around names and text.',
  'lov.cli.ulaeseligFil': 'The file {fil} can’t be read. Check that the name is right and that you may read it.',
  'lov.cli.forStor': 'There is too much on standard input. Send the facts of one question only.',
  'lov.cli.forkerteFakta': '{n:tal} {n|error|errors} in the facts for {regel}. The rule was not asked.',
  'lov.cli.ukendtLovvalg': '--lovvalg {navn}: {regel} does not know that question. It reads: {valg}.',
  'lov.cli.ingenLovvalg': '--lovvalg {navn}: {regel} reads no open questions. Leave --lovvalg out.',
  'lov.cli.ukendtLaesning': '--lovvalg {navn}: choose between {valg}, such as --lovvalg {navn}=…',
  'lov.cli.ventet.list': '{sti}: write a list in square brackets.',
  'lov.cli.ventet.object': '{sti}: write an object in braces.',
  'lov.cli.ventet.choice': '{sti}: choose between {valg}.',
  'lov.cli.ventet.date': '{sti}: write a day that exists as "YYYY-MM-DD" between 1900 and 2199.',
  'lov.cli.ventet.boolean': '{sti}: write true or false.',
  'lov.cli.ventet.text': '{sti}: write a text in quotes.',
  'lov.cli.ventet.count': '{sti}: write a whole number from 0 up (amounts in øre).',
  'lov.cli.ventet.value': '{sti}: a value is missing.',
  'lov.cli.ventet.known-name': '{sti}: the rule does not know that name. It reads: {valg}.',
};
