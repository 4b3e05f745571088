import type { TextKey } from '../keys.ts';
import { enAfsked } from './afsked.ts';
import { enAfstemning } from './afstemning.ts';
import { enBorgeren } from './borgeren.ts';
import { enCli } from './cli.ts';
import { enCliLov } from './cliLov.ts';
import { enCliRefusion } from './cliRefusion.ts';
import { enCliStatistik } from './cliStatistik.ts';
import { enDoeren } from './doeren.ts';
import { enDrift } from './drift.ts';
import { enEgenbetaling } from './egenbetaling.ts';
import { enFaelles } from './faelles.ts';
import { enFaktura } from './faktura.ts';
import { enHandleplan } from './handleplan.ts';
import { enHuset } from './huset.ts';
import { enImport } from './import.ts';
import { enKrav } from './krav.ts';
import { enLov } from './lov.ts';
import { enLovaendring } from './lovaendring.ts';
import { enMindag } from './mindag.ts';
import { enOekonomi } from './oekonomi.ts';
import { enOpgave } from './opgave.ts';
import { enOphold } from './ophold.ts';
import { enPladser } from './pladser.ts';
import { enRefusion } from './refusion.ts';
import { enStatistik } from './statistik.ts';
import { enStikproeve } from './stikproeve.ts';
import { enTavle } from './tavle.ts';
import { enTidslinje } from './tidslinje.ts';
import { enVagt } from './vagt.ts';
import { enWeb } from './web.ts';

/** Every English text of screens, errors, the law and the terminal. */
export const en: Readonly<Record<TextKey, string>> = {
  ...enAfsked, ...enAfstemning, ...enBorgeren, ...enCli, ...enCliLov, ...enCliRefusion, ...enCliStatistik, ...enDoeren, ...enDrift, ...enEgenbetaling,
  ...enFaelles, ...enFaktura, ...enHandleplan, ...enHuset, ...enImport, ...enKrav, ...enLov, ...enLovaendring, ...enMindag, ...enOekonomi, ...enOpgave,
  ...enOphold, ...enPladser, ...enRefusion, ...enStatistik, ...enStikproeve, ...enTavle, ...enTidslinje, ...enVagt, ...enWeb,
};
