import { isoDate } from '../../../src/law/kernel/dato.ts';
import type { MarkFact, TidslinjeData, TidslinjeMark } from '../../../src/web/borgeren/tidslinje/types.ts';

const ordinary = { certainty: 'fact', facts: [], to: null } as const;

/** A mark with plain words. */
function mark(id: string, label: string, from: string, more: Pick<TidslinjeMark, 'lane' | 'kind' | 'tone'> & Partial<TidslinjeMark>): TidslinjeMark {
  return { ...ordinary, ...more, id, from: isoDate(from), label: { key: 'borgeren.tl.navn', params: { navn: label } } };
}

function span(id: string, label: string, [from, to]: readonly [string, string | null], more: Pick<TidslinjeMark, 'lane' | 'tone'> & Partial<TidslinjeMark>): TidslinjeMark {
  return mark(id, label, from, { kind: 'span', to: to ? isoDate(to) : null, ...more });
}

function point(id: string, label: string, from: string, more: Pick<TidslinjeMark, 'lane' | 'tone'> & Partial<TidslinjeMark>): TidslinjeMark {
  return mark(id, label, from, { kind: 'point', ...more });
}

function fact(name: string, value: MarkFact['value'], type: MarkFact['type']): MarkFact {
  return { name, value, type, href: '#fakta', recordedBy: 'Lone K.', recordedOn: isoDate('2026-11-10') };
}

/** An invented woman's course over three years: friends, street, boform, a home of her own, eviction, and back. */
export const KAREN: TidslinjeData = {
  today: isoDate('2026-11-20'),
  lanes: ['sovested', 'ophold', 'stoette', 'hjem', 'planer', 'afgoerelser', 'orienteringer', 'penge'],
  marks: [
    span('s1', 'venner', ['2024-01-01', '2024-06-10'], { lane: 'sovested', tone: 'midlertidig' }),
    span('s2', 'gaden', ['2024-06-10', '2024-09-20'], { lane: 'sovested', tone: 'gade' }),
    span('s3', 'boform', ['2024-09-20', '2025-02-15'], { lane: 'sovested', tone: 'boform' }),
    span('s4', 'egen bolig', ['2025-02-15', '2026-04-14'], { lane: 'sovested', tone: 'hjem' }),
    span('s5', 'ukendt', ['2026-04-14', '2026-07-05'], { lane: 'sovested', tone: 'ukendt', certainty: 'unknown' }),
    span('s6', 'gaden', ['2026-07-05', '2026-09-09'], { lane: 'sovested', tone: 'gade' }),
    span('s7', 'boform', ['2026-09-09', null], { lane: 'sovested', tone: 'boform' }),
    span('o1', 'Fyrtårnet', ['2024-09-20', '2025-02-15'], { lane: 'ophold', tone: 'boform' }),
    span('o2', 'Fyrtårnet', ['2026-09-09', null], { lane: 'ophold', tone: 'boform', facts: [fact('indskrevet', '2026-09-09', 'date'), fact('takst', 184_000, 'oere')] }),
    span('t1', 'CTI fase 1', ['2025-01-10', '2025-05-10'], { lane: 'stoette', tone: 'stoette', intensity: 3 }),
    span('t2', 'fase 2', ['2025-05-10', '2025-08-10'], { lane: 'stoette', tone: 'stoette', intensity: 2 }),
    span('t3', 'fase 3', ['2025-08-10', '2025-11-10'], { lane: 'stoette', tone: 'stoette', intensity: 1 }),
    span('t4', 'ICM', ['2026-12-01', '2027-09-01'], { lane: 'stoette', tone: 'stoette', certainty: 'forecast' }),
    span('h1', 'Skovvej 3, lejer', ['2025-02-15', '2026-04-14'], { lane: 'hjem', tone: 'hjem' }),
    point('h2', 'udsat', '2026-04-14', { lane: 'hjem', tone: 'dokument' }),
    span('h3', 'Møllegade 8', ['2026-12-15', '2027-09-01'], { lane: 'hjem', tone: 'hjem', certainty: 'forecast' }),
    point('p1', '§ 142', '2024-10-15', { lane: 'planer', tone: 'dokument' }),
    point('p2', 'revideret', '2025-01-12', { lane: 'planer', tone: 'dokument' }),
    point('p3', '§ 142, under udarbejdelse', '2026-11-18', { lane: 'planer', tone: 'dokument', certainty: 'forecast' }),
    point('a1', 'optagelse', '2024-09-20', { lane: 'afgoerelser', tone: 'dokument' }),
    point('a2', '§ 85 a, CTI', '2025-01-22', { lane: 'afgoerelser', tone: 'dokument' }),
    point('a3', 'optagelse, Fyrtårnet', '2026-09-10', { lane: 'afgoerelser', tone: 'dokument' }),
    point('n1', 'indskrevet', '2024-09-23', { lane: 'orienteringer', tone: 'dokument' }),
    point('n2', 'udskrevet', '2025-02-14', { lane: 'orienteringer', tone: 'dokument' }),
    point('n3', 'indskrevet', '2026-09-11', { lane: 'orienteringer', tone: 'dokument' }),
    span('d1', '120 af 120 dage', ['2024-09-20', '2025-01-18'], { lane: 'penge', tone: 'penge' }),
    span('d2', '73 af 90 dage', ['2026-09-09', null], { lane: 'penge', tone: 'penge' }),
    span('d3', 'afventer', ['2026-12-07', '2027-01-06'], { lane: 'penge', tone: 'penge', certainty: 'forecast' }),
  ],
};
