import type { da } from './da/index.ts';

/** The name of a text. Both languages have exactly these. */
export type TextKey = keyof typeof da;
