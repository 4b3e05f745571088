import { daAfsked } from './afsked.ts';
import { daAfstemning } from './afstemning.ts';
import { daBorgeren } from './borgeren.ts';
import { daCli } from './cli.ts';
import { daCliLov } from './cliLov.ts';
import { daCliRefusion } from './cliRefusion.ts';
import { daCliStatistik } from './cliStatistik.ts';
import { daDoeren } from './doeren.ts';
import { daDrift } from './drift.ts';
import { daEgenbetaling } from './egenbetaling.ts';
import { daFaelles } from './faelles.ts';
import { daFaktura } from './faktura.ts';
import { daHandleplan } from './handleplan.ts';
import { daHuset } from './huset.ts';
import { daImport } from './import.ts';
import { daKrav } from './krav.ts';
import { daLov } from './lov.ts';
import { daLovaendring } from './lovaendring.ts';
import { daMindag } from './mindag.ts';
import { daOekonomi } from './oekonomi.ts';
import { daOpgave } from './opgave.ts';
import { daOphold } from './ophold.ts';
import { daPladser } from './pladser.ts';
import { daRefusion } from './refusion.ts';
import { daStatistik } from './statistik.ts';
import { daStikproeve } from './stikproeve.ts';
import { daTavle } from './tavle.ts';
import { daTidslinje } from './tidslinje.ts';
import { daVagt } from './vagt.ts';
import { daWeb } from './web.ts';

/** Every Danish text of screens, errors, the law and the terminal. */
export const da = {
  ...daAfsked, ...daAfstemning, ...daBorgeren, ...daCli, ...daCliLov, ...daCliRefusion, ...daCliStatistik, ...daDoeren, ...daDrift, ...daEgenbetaling,
  ...daFaelles, ...daFaktura, ...daHandleplan, ...daHuset, ...daImport, ...daKrav, ...daLov, ...daLovaendring, ...daMindag, ...daOekonomi, ...daOpgave,
  ...daOphold, ...daPladser, ...daRefusion, ...daStatistik, ...daStikproeve, ...daTavle, ...daTidslinje, ...daVagt, ...daWeb,
} as const;
