import type { TextKey } from '../keys.ts';
import { enBorgeren } from './borgeren.ts';
import { enCli } from './cli.ts';
import { enDrift } from './drift.ts';
import { enFaelles } from './faelles.ts';
import { enImport } from './import.ts';
import { enLov } from './lov.ts';
import { enOekonomi } from './oekonomi.ts';
import { enRefusion } from './refusion.ts';
import { enOpgave } from './opgave.ts';
import { enWeb } from './web.ts';

/** Every English text of screens, errors and the law. */
export const en: Readonly<Record<TextKey, string>> = { ...enBorgeren, ...enCli, ...enDrift, ...enFaelles, ...enImport, ...enLov, ...enOekonomi, ...enOpgave, ...enRefusion, ...enWeb };
