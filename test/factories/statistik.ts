import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../../src/law/kernel/dato.ts';
import { kvartalByName, type Kvartal } from '../../src/domain/oekonomi/kvartal.ts';
import { statistiklayoutOf, type Statistiklayout } from '../../src/domain/statistik/layout.ts';
import type { Statistikfakta, Statistikophold, Statistikvalg } from '../../src/domain/statistik/poster.ts';

/** A stay at Fyrtårnet unless said otherwise; `til` is the day of leaving. */
export function opholdHer(opholdId: string, [fra, til]: readonly [string, string | null], more: Partial<Statistikophold> = {}): Statistikophold {
  return { opholdId, borgerId: 'amina', boformId: 'fyrtaarnet', art: '110', henvist: 'selv', gyldig: { fra: isoDate(fra), til: til === null ? null : isoDate(til) }, ...more };
}

/** The facts given, and else nothing. */
export function faktaMed(fakta: Partial<Statistikfakta>): Statistikfakta {
  return { ophold: [], udskrivning: [], steder: [], personer: [], kobling: [], ...fakta };
}

/** Fyrtårnet's file of a quarter, asked for long after unless a day is given. */
export function valgAf(kvartal: string, today = '2030-01-01'): Statistikvalg {
  const found: Kvartal = kvartalByName(kvartal);
  return { boformId: 'fyrtaarnet', kvartal: found, layout: layoutAf(found), today: isoDate(today) };
}

function layoutAf(kvartal: Kvartal): Statistiklayout {
  const layout = statistiklayoutOf(kvartal);
  if (!layout) throw new Error('no layout');
  return layout;
}

const day: fc.Arbitrary<IsoDate> = fc.integer({ min: -200, max: 500 }).map((days) => addDays(isoDate('2026-01-01'), days));
const names = ['amina', 'hans', 'karen'] as const;

const ophold: fc.Arbitrary<Omit<Statistikophold, 'opholdId'>> = fc.record({
  borgerId: fc.constantFrom(...names),
  boformId: fc.constantFrom('fyrtaarnet', 'havnehuset'),
  art: fc.constantFrom('110', 'natcafe', 'efterforsorg'),
  henvist: fc.constantFrom('selv', 'myndighed', null),
  gyldig: fc.tuple(day, fc.option(fc.nat(300))).map(([fra, days]) => ({ fra, til: days === null ? null : addDays(fra, days) })),
});

/** Stays of a few persons at two boformer around 2026, with or without what else is told of them. Some are linked. */
export const nogenFakta: fc.Arbitrary<Statistikfakta> = fc
  .record({
    ophold: fc.array(ophold, { maxLength: 12 }),
    arter: fc.tuple(...names.map(() => fc.constantFrom('cpr', 'erstatningscpr', 'uden'))),
    kobling: fc.boolean(),
    hvordan: fc.array(fc.constantFrom('efter_aftale', 'bortvisning', 'doedsfald'), { minLength: 12, maxLength: 12 }),
    til: fc.array(fc.constantFrom('egen_bolig', 'gaden', 'ukendt'), { minLength: 12, maxLength: 12 }),
    sted: fc.array(fc.constantFrom('gaden', 'hospital', 'ukendt', null), { minLength: 12, maxLength: 12 }),
  })
  .map(({ ophold: stays, arter, kobling, hvordan, til, sted }): Statistikfakta => {
    const numbered = stays.map((stay, index) => ({ ...stay, opholdId: `ophold-${index}` }));
    return {
      ophold: numbered,
      personer: names.flatMap((borgerId, index) => arter.slice(index, index + 1).map((art) => ({ borgerId, art, foedselsdato: null }))),
      kobling: kobling ? [['amina', 'hans']] : [],
      steder: numbered.flatMap(({ opholdId }, index) => sted.slice(index, index + 1).flatMap((each) => (each === null ? [] : [{ opholdId, sted: each }]))),
      udskrivning: numbered.flatMap(({ opholdId, gyldig }, index) =>
        gyldig.til === null ? [] : [{ opholdId, dato: gyldig.til, maade: hvordan[index] ?? 'bortvisning', destination: til[index] ?? 'ukendt' }],
      ),
    };
  });
