import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { orienteringOmIndskrivning } from './orienteringOmIndskrivning.ts';
import { orienteringOmUdskrivning } from './orienteringOmUdskrivning.ts';

// Friday 20 November 2026: the last day is Wednesday 25
type Options = Parameters<typeof ask>[2];
const RULES = [
  ['admission', (facts: object, options: Options) => ask(orienteringOmIndskrivning, { opholdstype: '110', indskrevet: '2026-11-20', ...facts }, options)],
  ['discharge', (facts: object, options: Options) => ask(orienteringOmUdskrivning, { opholdstype: '110', udskrevet: '2026-11-20', udskrivningsmaade: 'fraflyttet', planlagt: false, ...facts }, options)],
] as const;

describe.each(RULES)('a notice of the %s to a municipality that turns out not to be the right one', (_what, askNotice) => {
  const at = (facts: object, today = '2026-12-01', readings: Options = {}) => askNotice({ sendt: '2026-11-23', ...facts }, { today, ...readings });

  it('that was refused in the period leaves the duty as if nothing was sent', () => {
    expect(at({ afvist: '2026-11-24' }, '2026-11-25')).toMatchObject({ kind: 'decided', value: { tilstand: 'paamindes', afvist: true, bevaret: false, grund: { key: 'lov.orientering.afvist' } }, holdsUntil: '2026-11-25' });
  });

  it('keeps the period by the careful reading, as a forecast, and the right one is still to be told; before it is refused nothing changes', () => {
    expect(at({ afvist: '2026-11-28' }, '2026-11-27')).toMatchObject({ kind: 'decided', value: { tilstand: 'rettidig', afvist: false }, holdsUntil: '2026-11-27' });
    expect(at({ afvist: '2026-11-28' })).toMatchObject({ kind: 'forecast', because: [{ key: 'lov.orientering.formodet-kommune' }], value: { tilstand: 'paamindes', afvist: true, bevaret: true } });
    expect(at({ sendtIgen: '2026-11-30' })).toMatchObject({ kind: 'forecast', value: { tilstand: 'rettidig', bevaret: true } });
    expect(at({ sendtIgen: '2026-11-30' }, '2026-12-01', { confirmed: ['formodetkommune'] })).toMatchObject({ kind: 'decided', value: { tilstand: 'rettidig' } });
  });

  it('does not by the other reading: only the right one counts', () => {
    const other = { lovvalg: { formodetkommune: 'rette-kommune' } };
    expect(at({ afvist: '2026-11-28' }, '2026-12-01', other)).toMatchObject({ kind: 'forecast', because: [{ key: 'lov.orientering.rette-kommune' }], value: { tilstand: 'overskredet', bevaret: false } });
    expect(at({ afvist: '2026-11-28' }, '2026-12-01', { ...other, confirmed: ['formodetkommune'] })).toMatchObject({ kind: 'decided', value: { tilstand: 'overskredet', bevaret: false } });
    expect(at({ sendtIgen: '2026-11-30' }, '2026-12-01', other)).toMatchObject({ kind: 'forecast', value: { tilstand: 'for-sent' } });
  });

  it('that was late itself keeps nothing', () => {
    expect(at({ sendt: '2026-11-26', afvist: '2026-11-28' })).toMatchObject({ kind: 'decided', value: { tilstand: 'overskredet', bevaret: false } });
    expect(at({ sendt: '2026-11-26', sendtIgen: '2026-11-30' })).toMatchObject({ value: { tilstand: 'for-sent' } });
  });
});
