import { describe, expect, it } from 'vitest';
import { ask } from '../../../../test/support/law.ts';
import { fungerendeKommune as rule } from './fungerendeKommune.ts';

const at = (kommuneId: string, registreretFra?: string, registreretTil?: string) => ({ kommuneId, ...(registreretFra ? { registreretFra } : {}), ...(registreretTil ? { registreretTil } : {}) });

describe('among municipalities that disagree, the one of the registered address acts until it is settled', () => {
  it.each([
    ['the one with an address now', [at('aaby', '2020-01-01', '2024-01-01'), at('noerreaa', '2018-01-01')], 'noerreaa', 'er-registreret'],
    ['the one with an address now, though the other had one later for a while', [at('aaby', '2025-01-01', '2025-02-01'), at('noerreaa', '2018-01-01')], 'noerreaa', 'er-registreret'],
    ['the one that had it last, where none has it now', [at('aaby', '2020-01-01', '2024-01-01'), at('noerreaa', '2018-01-01', '2020-01-01')], 'aaby', 'sidst-registreret'],
    ['the only one of which an address is known', [at('aaby', '2010-01-01', '2012-01-01'), at('noerreaa')], 'aaby', 'sidst-registreret'],
    ['of two with an address now the newer', [at('aaby', '2020-01-01'), at('noerreaa', '2021-01-01')], 'noerreaa', 'er-registreret'],
  ])('%s [G3-113] [LAW-073]', (_case, uenige, kommuneId, tilstand) => {
    expect(ask(rule, { uenige }, { today: '2026-11-20' })).toMatchObject({ kind: 'decided', value: { kommuneId, tilstand, grund: { key: `lov.fungerende-kommune.${tilstand}` } } });
  });

  it('an address ends and begins on its day, and the answer holds until then [G3-113]', () => {
    const uenige = [at('aaby', '2020-01-01', '2026-12-01'), at('noerreaa', '2027-01-01')];
    expect(ask(rule, { uenige }, { today: '2026-11-30' })).toMatchObject({ value: { kommuneId: 'aaby', tilstand: 'er-registreret' }, holdsUntil: '2026-11-30' });
    expect(ask(rule, { uenige }, { today: '2026-12-01' })).toMatchObject({ value: { kommuneId: 'aaby', tilstand: 'sidst-registreret' }, holdsUntil: '2026-12-31' });
    expect(ask(rule, { uenige }, { today: '2027-01-01' })).toMatchObject({ value: { kommuneId: 'noerreaa', tilstand: 'er-registreret' }, holdsUntil: null });
  });

  it('where no address is known, it asks for one; and one municipality is no disagreement', () => {
    expect(ask(rule, { uenige: [at('aaby'), at('noerreaa')] })).toMatchObject({ kind: 'missing', facts: ['uenige'] });
    expect(ask(rule, { uenige: [at('aaby', '2020-01-01'), at('aaby', '2021-01-01')] })).toMatchObject({ kind: 'notApplicable' });
    expect(ask(rule, {})).toMatchObject({ kind: 'notApplicable', reasons: [{ key: 'lov.fungerende-kommune.ingen-uenighed' }] });
  });
});
