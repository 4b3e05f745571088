import { parseIsoDate, type IsoDate } from '../../law/kernel/dato.ts';
import type { Lovvalg } from '../../law/kernel/lovvalg.ts';
import { EFTER_OPHOLD_VALG } from '../../law/sel/p176a-refusion/valg.ts';
import { REFUSION_VALG } from '../../law/sel/p177-refusion/loft.ts';
import { CliError } from '../terminal.ts';

/** What was asked on the command line, as text. */
export interface RefusionOptions {
  readonly ophold?: string;
  readonly bostoette?: string;
  readonly botilbud?: string;
  readonly dato?: string;
  readonly lovvalg?: readonly string[];
  readonly format?: string;
  readonly forklar?: boolean;
  readonly springOver?: boolean;
}

/** What was asked, read. */
export interface RefusionOrder {
  readonly ophold: string;
  readonly bostoette: string | null;
  readonly botilbud: string | null;
  readonly givenDay: IsoDate;
  readonly chosen: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly explain: boolean;
  readonly skipBad: boolean;
}

/** The readings one may choose, and those of each. */
export const VALG: readonly Lovvalg[] = [...REFUSION_VALG, ...EFTER_OPHOLD_VALG];

/** Each reading on a line of its own, the careful one first. */
export function listValg(): string {
  return VALG.map(({ id, options, careful }) => `  ${id}=${[careful, ...options.filter((option) => option !== careful)].join(' | ')}`).join('\n');
}

/** Reads the command line. Throws `CliError`. */
export function readOrder(options: RefusionOptions, today: IsoDate): RefusionOrder {
  const { ophold, dato, format = 'csv', lovvalg = [] } = options;
  if (ophold === undefined || ophold === '') throw new CliError('refusion.cli.manglerOphold');
  if (format !== 'csv' && format !== 'json') throw new CliError('refusion.cli.forkertFormat', { vaerdi: shortened(format) });
  return {
    ophold,
    bostoette: options.bostoette ?? null,
    botilbud: options.botilbud ?? null,
    givenDay: dato === undefined ? today : readDay(dato),
    chosen: Object.fromEntries(lovvalg.map(readChoice)),
    json: format === 'json',
    explain: options.forklar ?? false,
    skipBad: options.springOver ?? false,
  };
}

function readDay(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (day === null || day < '1900-01-01' || day > '2199-12-31') throw new CliError('refusion.cli.forkertDato', { vaerdi: shortened(text) });
  return day;
}

function readChoice(text: string): readonly [string, string] {
  const [id, reading, ...more] = text.split('=');
  const found = VALG.find((valg) => valg.id === id);
  if (!found || reading === undefined || more.length > 0 || !found.options.includes(reading)) {
    throw new CliError('refusion.cli.forkertLovvalg', { vaerdi: shortened(text), valg: VALG.flatMap((valg) => valg.options.map((option) => `${valg.id}=${option}`)).join(', ') });
  }
  return [found.id, reading];
}

function shortened(text: string): string {
  return text.slice(0, 60);
}
