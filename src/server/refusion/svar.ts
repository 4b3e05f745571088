import type { Borgerrefusion, Refusionsliste, Refusionsraekke } from '../../contract/refusion.ts';
import type { Mangel } from '../../domain/oekonomi/dagssatser.ts';
import { kvartalslinjerOf } from '../../domain/oekonomi/kvartalslinje.ts';
import type { Listelinje } from '../../domain/oekonomi/refusionsliste.ts';
import type { Opholdsrefusion } from '../../domain/oekonomi/refusion.ts';
import { daysBetween } from '../../law/kernel/dato.ts';
import type { Boformopslag, LaesteSager } from '../db/repositories/refusionRepository.ts';

type OpholdSvar = Borgerrefusion['ophold'][number];
type Sum = Refusionsliste['sum'];

/** A stay's refund as it crosses HTTP: øre, or `null` where a fact is missing; at the boform that the reader may know of. */
export function toOpholdSvar(refusion: Opholdsrefusion, { boformId, boformer }: { readonly boformId: string; readonly boformer: ReadonlyMap<string, Boformopslag> }): OpholdSvar {
  const { ophold, afsnit, satser } = refusion;
  return {
    ...wholeStay(refusion),
    borgerId: ophold.borgerId,
    boformId,
    boform: boformer.get(boformId)?.navn ?? '',
    afsnit: afsnit.map(({ fra, til, taeller, grund, vindue }) => ({ fra, til, dage: daysBetween(fra, til), taeller, grund: { key: grund.key, params: { ...grund.params } }, vindue })),
    satser: satser.map(({ fra, til, takst, refunderesIkke, uklar, egenbetaling }) => ({ fra, til, takst, refunderesIkke, uklar, egenbetaling })),
    kvartaler: kvartalslinjerOf(refusion).map(({ kvartal, optjent, ...linje }) => ({ kvartal: kvartal.navn, slut: kvartal.slut, optjent, tidligere: linje.tidligere, ...counted(linje) })),
  };
}

function wholeStay(refusion: Opholdsrefusion) {
  const { ophold, periode, refusionsdage, afventer, foerste, sidste, status, mangler, andenHandlekommune } = refusion;
  return {
    opholdId: ophold.forekomstId,
    art: ophold.art,
    indskrevet: ophold.gyldig.fra,
    udskrevet: ophold.gyldig.til,
    dage: daysBetween(periode.fra, periode.til),
    refusionsdage,
    afventer,
    beloeb: amountOf(refusion),
    foerste,
    sidste,
    status,
    andenHandlekommune,
    mangler: mangler.map(toMangel),
  };
}

function toMangel({ fakta, fra, til }: Mangel): OpholdSvar['mangler'][number] {
  return { fakta, fra, til };
}

function amountOf({ beloeb }: Opholdsrefusion): number | null {
  return beloeb.kind === 'decided' || beloeb.kind === 'forecast' ? beloeb.value : null;
}

function counted({ dage, refusionsdage, afventer, beloeb }: Countable) {
  return { dage, refusionsdage, afventer, beloeb };
}

/** A row of the list. Where someone stays is not told of a person whose whereabouts are protected. */
export function toRaekke({ refusion, borgere, kvartal }: Listelinje, { navne, skjulte, boformer }: Pick<LaesteSager, 'navne' | 'skjulte'> & { boformer: ReadonlyMap<string, Boformopslag> }): Refusionsraekke {
  const { borgerId, boformId } = refusion.ophold;
  const skjult = borgere.some((borger) => skjulte.has(borger));
  const named = [borgerId, ...borgere].find((borger) => navne.has(borger));
  return {
    ...wholeStay(refusion),
    borgerId,
    navn: navne.get(named ?? borgerId) ?? '',
    boformId: skjult ? null : boformId,
    boform: skjult ? null : (boformer.get(boformId)?.navn ?? ''),
    kvartalet: kvartal && { tidligere: kvartal.tidligere, ...counted(kvartal) },
  };
}

interface Countable {
  readonly dage: number;
  readonly refusionsdage: number;
  readonly afventer: number;
  readonly beloeb: number | null;
}

/** Sums of counts. What has no amount is counted as such, never as zero. */
export function sumUp(counts: readonly Countable[]): Sum {
  const total = (of: (count: Countable) => number): number => counts.reduce((sum, count) => sum + of(count), 0);
  return {
    ophold: counts.length,
    dage: total(({ dage }) => dage),
    refusionsdage: total(({ refusionsdage }) => refusionsdage),
    afventer: total(({ afventer }) => afventer),
    beloeb: total(({ beloeb }) => beloeb ?? 0),
    mangler: total(({ beloeb }) => (beloeb === null ? 1 : 0)),
  };
}
