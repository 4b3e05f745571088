import { describe, expect, it } from 'vitest';
import { afvistMed, grundlagMed, registreret } from '../../../test/factories/grundlag.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import type { Efterforsorgsskridt } from '../ledger/lister.ts';
import { kanTilbydeEfterforsorg } from '../opgave/ophold.ts';
import { refusionsfaktaOf } from '../oekonomi/refusionsgrundlag.ts';
import { registrerEfterforsorg } from './registrerEfterforsorg.ts';

type Trin = readonly [Efterforsorgsskridt, string];

const course = (til: string | null, trin: readonly Trin[] = [], art: '110' | 'natcafe' = '110', journal: 'boform' | 'myndighed' = 'boform') => grundlagMed({
  ophold: [{ forekomstId: 'o', boformId: 'fyrtaarnet', art, gyldig: { fra: isoDate('2026-11-01'), til: til === null ? null : isoDate(til) }, ankomstKl: null, henvist: null }],
  efterforsorg: trin.map(([skridt, dato]) => ({ opholdId: 'o', skridt, dato: isoDate(dato) })),
}, { art: journal });
const record = ([skridt, dato]: Trin, grundlag: ReturnType<typeof course>, opholdId = 'o') => registrerEfterforsorg({ opholdId, skridt, dato: isoDate(dato) }, grundlag);

describe('a step of aftercare', () => {
  it.each([
    ['an offer before the person leaves', ['tilbudt', '2026-11-10'], course(null)],
    ['a yes before the person leaves', ['accepteret', '2026-11-11'], course(null, [['tilbudt', '2026-11-10']])],
    ['a no', ['afslaaet', '2026-11-19'], course('2026-11-18')],
    ['the beginning on the day of leaving', ['begyndt', '2026-11-18'], course('2026-11-18')],
    ['a beginning that is too late for the law', ['begyndt', '2026-11-20'], course('2026-11-02')],
    ['the end on the day it began', ['afsluttet', '2026-11-19'], course('2026-11-18', [['begyndt', '2026-11-19']])],
  ] as const)('%s is recorded', (_, trin, grundlag) => {
    expect(registreret(record(trin, grundlag), 'efterforsorg')).toMatchObject([{ felter: { opholdId: 'o', skridt: trin[0], dato: trin[1] } }]);
  });

  it.each([
    ['a beginning while the stay runs', 'efterforsorg_foer_udskrivning', ['begyndt', '2026-11-18'], course(null)],
    ['a beginning on the day before leaving', 'efterforsorg_foer_udskrivning', ['begyndt', '2026-11-17'], course('2026-11-18')],
    ['an end of what never began', 'efterforsorg_ikke_begyndt', ['afsluttet', '2026-11-19'], course('2026-11-18', [['tilbudt', '2026-11-10']])],
    ['an end before the beginning', 'slut_foer_start', ['afsluttet', '2026-11-18'], course('2026-11-18', [['begyndt', '2026-11-19']])],
    ['a day that has not come', 'dato_i_fremtiden', ['tilbudt', '2026-11-21'], course(null)],
    ['after a night in a natcafé, which is no § 110 stay', 'ukendt_forekomst', ['tilbudt', '2026-11-10'], course('2026-11-02', [], 'natcafe')],
  ] as const)('%s is refused', (_, kode, trin, grundlag) => {
    expect(afvistMed(record(trin, grundlag))).toBe(kode);
  });

  it('of a stay nobody knows is refused', () => {
    expect(afvistMed(record(['tilbudt', '2026-11-10'], course(null), 'ukendt'))).toBe('ukendt_forekomst');
  });

  it('makes no stay, so that no day of it is ever asked about in the refund [LAW-013]', () => {
    const days = (trin: readonly Trin[]) => {
      const { forloeb } = course('2026-11-18', trin, '110', 'myndighed');
      return forloeb ? refusionsfaktaOf(forloeb, 'aaby').ophold.map(({ art, gyldig }) => [art, gyldig.til]) : null;
    };
    expect(days([['tilbudt', '2026-11-10'], ['begyndt', '2026-11-18'], ['afsluttet', '2026-11-19']])).toEqual([['110', '2026-11-18']]);
    expect(days([])).toEqual([['110', '2026-11-18']]);
  });
});

describe('the offer among what one may do', () => {
  const open = (trin: readonly Trin[]) => {
    const { forloeb, today } = course('2026-11-18', trin);
    return forloeb ? kanTilbydeEfterforsorg.besvar(forloeb, lawContext(today)).map(({ goeremaal, outcome }) => [goeremaal !== null, outcome.kind === 'decided' ? (outcome.value as { tilstand: string }).tilstand : outcome.kind]) : [];
  };

  it('stands until it has been made, and the law is told when it began', () => {
    expect(open([])).toEqual([[true, 'kan-tilbydes']]);
    expect(open([['tilbudt', '2026-11-18']])).toEqual([]);
    expect(open([['afslaaet', '2026-11-18']])).toEqual([]);
    expect(open([['begyndt', '2026-11-18']])).toEqual([[false, 'gives']]);
  });
});
