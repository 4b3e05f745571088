import { daFaelles } from './faelles.ts';
import { daWeb } from './web.ts';

/** Every Danish text of screens, errors and the law. */
export const da = { ...daFaelles, ...daWeb } as const;
