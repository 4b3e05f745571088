import { rule } from '../../kernel/rule.ts';
import { AKTINDSIGT_FACTS, svarfrist } from './svarfrist.ts';

/** By when must a person's request to see their own case be decided? */
export const partsaktindsigt = rule(
  {
    id: 'fvl.p16.partsaktindsigt',
    version: 1,
    ref: { act: 'FVL', paragraph: '§§ 9-16', source: ['LAW-091'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-091'],
    facts: AKTINDSIGT_FACTS,
  },
  svarfrist,
);
