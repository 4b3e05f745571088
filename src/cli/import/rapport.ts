import type { Uenighed } from '../../domain/ophold/importOphold.ts';
import type { Importfejl } from '../../server/import/oversaet.ts';
import { countPlan, type Importplan } from '../../server/import/planlaeg.ts';
import type { Say } from '../refusion/rapport.ts';

const SHOWN = 20;
const LONGEST_VALUE = 60;
const HEAD = 'hvad;borger;ophold;felt;kilde;her';

/** What the register does not know, by line. Values go to the terminal and nowhere else. */
export function fejlText(fil: string, fejl: readonly Importfejl[], say: Say): string {
  const lines = fejl.slice(0, SHOWN).map(({ line, column, value, kind }) =>
    `  ${say('refusion.felt.sted', { linje: line, kolonne: column, vaerdi: printable(value), ventet: say(`import.felt.${kind}`) })}`,
  );
  const more = fejl.length > SHOWN ? [`  ${say('refusion.cli.flereFejl', { n: fejl.length - SHOWN })}`] : [];
  return [say('import.fejlAntal', { fil, n: new Set(fejl.map(({ line }) => line)).size }), ...lines, ...more, ''].join('\n');
}

/** What an import will do, in a few sentences. */
export function planText(plan: Importplan, { fil, kilde, say }: { readonly fil: string; readonly kilde: string; readonly say: Say }): string {
  const { ny, aendret, uaendret, uenige, borgere } = countPlan(plan);
  const { personer, forsvundne, afvigelser } = plan;
  return [
    say('import.fundet', { fil, kilde, ophold: ny + aendret + uaendret, borgere: personer.length }),
    say('import.oversigt', { ny, aendret, uaendret, borgere }),
    ...(uenige > 0 ? [say('import.uenige', { n: uenige })] : []),
    ...(forsvundne.length > 0 ? [say('import.forsvundne', { n: forsvundne.length })] : []),
    ...(afvigelser.length > 0 ? [say('import.afvigelser', { n: afvigelser.length })] : []),
    '',
  ].join('\n');
}

/** All that is more than new or unchanged, a line each; nothing if there is none. */
export function planTable({ personer, forsvundne, afvigelser, boformer }: Importplan, say: Say): string {
  const stays = personer.flatMap(({ vist, beslutning }) =>
    beslutning.linjer.flatMap(({ noegle, udfald, felter, uenig }) => [
      ...(udfald === 'aendret' ? [['aendret', vist, noegle, felter.map(nameOf).join(' '), '', '']] : []),
      ...uenig.map((uenighed) => ['uenig', vist, noegle, nameOf(uenighed.felt), valueOf(uenighed, 'kilde', boformer), valueOf(uenighed, 'her', boformer)]),
    ]),
  );
  const gone = forsvundne.map(({ vist, ophold }) => ['forsvundet', vist, ophold, '', '', '']);
  const register = afvigelser.map(({ boformId, felt, kilde, register: here, ophold, fra, til }) => [
    'register', boformer.get(boformId)?.navn ?? '', `${fra}/${til}`, `${felt} (${ophold})`, registerValue(kilde, say), registerValue(here, say),
  ]);
  const lines = [...stays, ...gone, ...register];
  return lines.length === 0 ? '' : [HEAD, ...lines.map((fields) => fields.map(csvField).join(';')), ''].join('\n');
}

const NAMES: Readonly<Record<string, string>> = { boformId: 'boform', art: 'type', fra: 'indskrevet', til: 'udskrevet' };

function nameOf(felt: string): string {
  return NAMES[felt] ?? felt;
}

function valueOf(uenighed: Uenighed, side: 'kilde' | 'her', boformer: Importplan['boformer']): string {
  const value = uenighed[side];
  if (value === null) return '';
  if (typeof value === 'number') return kroner(value);
  return uenighed.felt === 'boformId' ? (boformer.get(value)?.navn ?? value) : value;
}

function registerValue(value: number | boolean | null, say: Say): string {
  if (value === null) return '';
  if (typeof value === 'number') return kroner(value);
  return say(value ? 'faelles.ja' : 'faelles.nej');
}

function kroner(oere: number): string {
  const digits = String(oere).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function csvField(text: string): string {
  const safe = printable(text);
  return /[;"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A value as one may show it: short, and with no sign that steers the terminal. */
function printable(value: string): string {
  const clean = value.replaceAll(/\p{C}/gu, '·');
  return clean.length > LONGEST_VALUE ? `${clean.slice(0, LONGEST_VALUE)}…` : clean;
}
