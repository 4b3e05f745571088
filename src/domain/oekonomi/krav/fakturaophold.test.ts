import { describe, expect, it } from 'vitest';
import { span } from '../../../../test/factories/refusion.ts';
import { isoDate } from '../../../law/kernel/dato.ts';
import { chooseFakturaophold } from './fakturaophold.ts';

const linje = { boformId: 'her', gyldig: { fra: isoDate('2026-10-01'), til: isoDate('2026-11-01') } };
const stay = (boformId: string, gyldig: string) => ({ boformId, gyldig: span(gyldig) });

describe('the stay a line of an invoice is about', () => {
  it('is the one at the boform on some of the days, whatever else there was', () => {
    const her = stay('her', '2026-10-20/');
    expect(chooseFakturaophold(linje, [stay('her', '2026-08-01/2026-10-01'), stay('andet', '2026-10-01/2026-10-05'), her])).toBe(her);
  });

  it('is the only one on those days at another boform, so that the difference is seen', () => {
    const andet = stay('andet', '2026-10-01/2026-10-05');
    expect(chooseFakturaophold(linje, [andet, stay('her', '2026-11-01/')])).toBe(andet);
  });

  it('is for a person to say when there are two, and when there is none', () => {
    expect(chooseFakturaophold(linje, [stay('her', '2026-10-01/2026-10-05'), stay('her', '2026-10-20/')])).toBeNull();
    expect(chooseFakturaophold(linje, [stay('her', '2026-09-01/2026-10-01')])).toBeNull();
    expect(chooseFakturaophold(linje, [])).toBeNull();
  });
});
