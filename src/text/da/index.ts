import { daBorgeren } from './borgeren.ts';
import { daCli } from './cli.ts';
import { daDrift } from './drift.ts';
import { daFaelles } from './faelles.ts';
import { daImport } from './import.ts';
import { daLov } from './lov.ts';
import { daOekonomi } from './oekonomi.ts';
import { daRefusion } from './refusion.ts';
import { daOpgave } from './opgave.ts';
import { daWeb } from './web.ts';

/** Every Danish text of screens, errors and the law. */
export const da = { ...daBorgeren, ...daCli, ...daDrift, ...daFaelles, ...daImport, ...daLov, ...daOekonomi, ...daOpgave, ...daRefusion, ...daWeb } as const;
