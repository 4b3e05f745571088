import { describe, expect, it } from 'vitest';
import { fejlFromDatabase } from './fejl.ts';

describe('what must be one of its kind and is not', () => {
  const refused = (constraint?: string) => fejlFromDatabase(Object.assign(new Error('duplicate key'), { code: '23505', constraint }))?.toProblem();

  it.each([
    ['identitet_cpr', 'cpr_i_brug'],
    ['kommando_pkey', 'id_brugt'],
    ['noget_nyt_pkey', 'id_brugt'],
    ['noget_nyt_en_gang', 'aendret_imens'],
    [undefined, 'aendret_imens'],
  ])('is refused as the caller’s to mend, whatever the constraint: %s', (constraint, code) => {
    expect(refused(constraint)).toMatchObject({ status: 409, code });
  });

  it('is no matter of a fault of ours', () => {
    expect(fejlFromDatabase(Object.assign(new Error('x'), { code: '42703' }))).toBe(null);
  });
});
