import type { Lovaendring as LovaendringSvar, Lovforskel as LovforskelSvar, Lovproeve } from '../../contract/lovaendring.ts';
import type { Lovaendring } from '../../domain/oekonomi/lovaendring.ts';
import type { Lovforskel, Lovtal } from '../../domain/oekonomi/lovproeve.ts';
import { citationOf } from '../../law/kernel/lawRef.ts';
import type { Boformopslag, LaesteSager } from '../db/repositories/refusionRepository.ts';
import { csvLine, kronerField } from '../csv.ts';

/** A change of the law as it crosses HTTP. */
export function toAendring(aendring: Lovaendring): LovaendringSvar {
  const { id, art, ref, raekker } = aendring;
  return {
    id,
    art,
    lovvalg: aendring.art === 'laesning' ? aendring.lovvalg : null,
    laesning: aendring.art === 'laesning' ? aendring.laesning : null,
    paragraf: citationOf(ref),
    raekker: raekker.map(({ from, value, status, known }) => ({ fra: from, loft: value, status, kendt: known })),
  };
}

/** A stay the change moves. Where someone stays is not told of a person whose whereabouts are protected. */
export function toForskel({ refusion: { ophold }, borgere, foer, efter, fra }: Lovforskel, { navne, skjulte, boformer }: Pick<LaesteSager, 'navne' | 'skjulte'> & { boformer: ReadonlyMap<string, Boformopslag> }): LovforskelSvar {
  const named = [ophold.borgerId, ...borgere].find((borger) => navne.has(borger));
  return {
    borgerId: ophold.borgerId,
    navn: navne.get(named ?? ophold.borgerId) ?? '',
    opholdId: ophold.forekomstId,
    boform: borgere.some((borger) => skjulte.has(borger)) ? null : (boformer.get(ophold.boformId)?.navn ?? ''),
    indskrevet: ophold.gyldig.fra,
    foer,
    efter,
    fra,
  };
}

/** Days and øre of all open stays under one law. What has no amount is counted as such, never as zero. */
export function sumLovtal(alle: readonly Lovtal[]): Lovproeve['sum']['foer'] {
  return {
    refusionsdage: alle.reduce((sum, { refusionsdage }) => sum + refusionsdage, 0),
    afventer: alle.reduce((sum, { afventer }) => sum + afventer, 0),
    beloeb: alle.reduce((sum, { beloeb }) => sum + (beloeb ?? 0), 0),
    mangler: alle.filter(({ beloeb }) => beloeb === null).length,
  };
}

const COLUMNS = ['borger', 'navn', 'ophold', 'boform', 'indskrevet', 'foerste_forskel', 'dage_foer', 'dage_efter', 'beloeb_foer', 'beloeb_efter'];

/** The stays a change would move, as a separated file. */
export function lovproeveCsv({ raekker }: Pick<Lovproeve, 'raekker'>): string {
  const lines = raekker.map(({ borgerId, navn, opholdId, boform, indskrevet, fra, foer, efter }) => [
    borgerId, navn, opholdId, boform ?? '', indskrevet, fra ?? '', foer.refusionsdage, efter.refusionsdage, kronerField(foer.beloeb), kronerField(efter.beloeb),
  ]);
  return [COLUMNS, ...lines].map(csvLine).join('');
}
