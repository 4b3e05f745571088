import type { KravlinjeSvar } from '../../contract/krav.ts';
import { csvLine, kronerField } from '../csv.ts';

const COLUMNS = [
  'kvartal', 'borger', 'navn', 'ophold', 'boform', 'aar', 'art', 'forventet_dage', 'forventet', 'faktisk_dage', 'faktisk', 'anmodet_dage', 'anmodet', 'krav_dage', 'krav', 'mangler',
];

/** The lines of a claim as a separated file: `;`, decimal comma; an amount that is not known is empty. */
export function kravCsv(linjer: readonly KravlinjeSvar[], kvartal: string): string {
  const rows = linjer.map(({ borgerId, navn, opholdId, boform, aar, art, forventet, faktisk, anmodet, forskel, tilbageholdt }) => [
    kvartal, borgerId, navn, opholdId, boform ?? '', aar, art, forventet.dage, kronerField(forventet.beloeb), faktisk.dage, kronerField(faktisk.beloeb),
    anmodet.dage, kronerField(anmodet.beloeb), forskel.dage, kronerField(forskel.beloeb), [...new Set(tilbageholdt.map(({ betingelse }) => betingelse))].join(' '),
  ]);
  return [COLUMNS, ...rows].map(csvLine).join('');
}
