import type { TextKey } from '../keys.ts';
import { enCli } from './cli.ts';
import { enFaelles } from './faelles.ts';
import { enLov } from './lov.ts';
import { enRefusion } from './refusion.ts';
import { enOpgave } from './opgave.ts';
import { enWeb } from './web.ts';

/** Every English text of screens, errors and the law. */
export const en: Readonly<Record<TextKey, string>> = { ...enCli, ...enFaelles, ...enLov, ...enOpgave, ...enRefusion, ...enWeb };
