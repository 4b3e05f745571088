import { describe, expect, it } from 'vitest';
import { isoDate } from '../../law/kernel/dato.ts';
import { doegnskifterOn } from './doegnskifte.ts';

const from = (fra: string, klokken: string) => ({ fra: isoDate(fra), klokken });
const on = (day: string, ...besluttet: ReturnType<typeof from>[]) => doegnskifterOn(isoDate(day), { besluttet, foer: '06:00' });

describe('the hour at which the day turns', () => {
  it('is the hour of the boform until someone decides on another', () => {
    expect(on('2026-11-20')).toEqual({ klokken: '06:00', kommer: null });
  });

  it('holds from its first day and is told of the days before', () => {
    const seven = from('2026-12-01', '07:00');
    expect(on('2026-11-30', seven)).toEqual({ klokken: '06:00', kommer: seven });
    expect(on('2026-12-01', seven)).toEqual({ klokken: '07:00', kommer: null });
  });

  it('is that of the last first day, whatever the order of the decisions', () => {
    const [later, earlier] = [from('2026-12-01', '07:00'), from('2026-11-01', '05:00')];
    expect(on('2026-12-24', later, earlier)).toMatchObject({ klokken: '07:00' });
    expect(on('2026-11-20', later, earlier)).toEqual({ klokken: '05:00', kommer: later });
  });

  it('is that of the last decision where two are from the same day', () => {
    const both = [from('2026-12-01', '07:00'), from('2026-12-01', '08:00')];
    expect(on('2026-12-01', ...both)).toMatchObject({ klokken: '08:00' });
    expect(on('2026-11-20', ...both)).toMatchObject({ kommer: { klokken: '08:00' } });
  });
});
