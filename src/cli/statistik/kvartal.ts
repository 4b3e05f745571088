import { kvartalByName, type Kvartal } from '../../domain/oekonomi/kvartal.ts';
import { statistiklayoutOf } from '../../domain/statistik/layout.ts';
import { CliError } from '../terminal.ts';

/** The quarter someone named. Throws `CliError` if it is none, or one of which no layout is known. */
export function readKvartal(navn: string): Kvartal {
  try {
    const kvartal = kvartalByName(navn);
    if (statistiklayoutOf(kvartal)) return kvartal;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new CliError('statistik.cli.forkertKvartal', { kvartal: navn });
}
