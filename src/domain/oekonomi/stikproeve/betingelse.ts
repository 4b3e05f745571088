/**
 * What a drawn claim line is tested for, one by one: the gate every claimed day must have come through. Unlike the gate itself,
 * a test is a person's look at the papers, and covers what the gate counts by: approval on Tilbudsportalen, the day limit, and
 * that the money isn't claimed under another paragraph too.
 */
export const PROEVEBETINGELSER = ['boform', 'takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura', 'anden_refusion'] as const;
export type Proevebetingelse = (typeof PROEVEBETINGELSER)[number];

/** The conditions by which lines can be picked out: those whose frozen evidence shows where it isn't the plain case. */
export const RISIKOBETINGELSER = ['takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura'] as const satisfies readonly Proevebetingelse[];
export type Risikobetingelse = (typeof RISIKOBETINGELSER)[number];

/** How a tested condition came out. */
export type Proeveudfald = 'holder' | 'holder_ikke' | 'kan_ikke_ses';
