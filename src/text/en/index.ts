import type { TextKey } from '../keys.ts';
import { enFaelles } from './faelles.ts';
import { enLov } from './lov.ts';
import { enWeb } from './web.ts';

/** Every English text of screens, errors and the law. */
export const en: Readonly<Record<TextKey, string>> = { ...enFaelles, ...enLov, ...enWeb };
