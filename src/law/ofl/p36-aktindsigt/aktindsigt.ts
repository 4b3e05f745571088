import { AKTINDSIGT_FACTS, svarfrist } from '../../fvl/p16-aktindsigt/svarfrist.ts';
import { rule } from '../../kernel/rule.ts';

/** By when must anyone's request for public access be decided? */
export const aktindsigt = rule(
  {
    id: 'ofl.p36.aktindsigt',
    version: 1,
    ref: { act: 'OFL', paragraph: '§ 36, stk. 2', source: ['LAW-099'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-099'],
    facts: AKTINDSIGT_FACTS,
  },
  svarfrist,
);
