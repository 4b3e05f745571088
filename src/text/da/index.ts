import { daCli } from './cli.ts';
import { daFaelles } from './faelles.ts';
import { daLov } from './lov.ts';
import { daRefusion } from './refusion.ts';
import { daOpgave } from './opgave.ts';
import { daWeb } from './web.ts';

/** Every Danish text of screens, errors and the law. */
export const da = { ...daCli, ...daFaelles, ...daLov, ...daOpgave, ...daRefusion, ...daWeb } as const;
