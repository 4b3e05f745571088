import { daFaelles } from './faelles.ts';
import { daLov } from './lov.ts';
import { daWeb } from './web.ts';

/** Every Danish text of screens, errors and the law. */
export const da = { ...daFaelles, ...daLov, ...daWeb } as const;
