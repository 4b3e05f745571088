import { daysBetween, earliest, latest, type IsoDate } from '../../law/kernel/dato.ts';
import { intersectPeriode, type Periode } from '../../law/kernel/periode.ts';
import type { Oere } from '../../law/kernel/penge.ts';
import { satserFor } from './dagssatser.ts';
import type { Boformdata, Lukket } from './refusionsgrundlag.ts';

/** What a source says of a boform by way of a stay. */
export interface Boformudsagn {
  readonly boformId: string;
  readonly periode: Lukket;
  /** `null` where the source says nothing. */
  readonly takst: Oere | null;
  readonly tilbudsportal: boolean;
}

/** Where a source and the register of boformer differ, over how many stays and between which days. */
export interface Registerafvigelse {
  readonly boformId: string;
  readonly felt: 'takst' | 'tilbudsportal';
  readonly kilde: number | boolean;
  /** `null` where the register has nothing for those days. */
  readonly register: number | boolean | null;
  readonly ophold: number;
  readonly fra: IsoDate;
  readonly til: IsoDate;
}

/** Holds what a source says of § 110-boformer against the register. The register is never changed by it: refund is counted by the register. */
export function compareRegister(udsagn: readonly Boformudsagn[], boformer: ReadonlyMap<string, Boformdata>): readonly Registerafvigelse[] {
  const found = new Map<string, Registerafvigelse>();
  for (const one of udsagn) {
    for (const afvigelse of deviationsOf(one, boformer.get(one.boformId) ?? { godkendt: [], takster: [], fradrag: [] })) {
      const key = [afvigelse.boformId, afvigelse.felt, afvigelse.kilde, afvigelse.register].join('|');
      const before = found.get(key);
      found.set(key, before ? joined(before, afvigelse) : afvigelse);
    }
  }
  return [...found.values()];
}

function deviationsOf({ boformId, periode, takst, tilbudsportal }: Boformudsagn, boform: Boformdata): readonly Registerafvigelse[] {
  if (periode.til <= periode.fra) return [];
  const rates = takst === null || !tilbudsportal ? [] : satserFor(periode, { boform, egenbetaling: [], journalId: '' });
  const takster = rates
    .filter((sats) => sats.takst !== takst)
    .map((sats) => ({ boformId, felt: 'takst' as const, kilde: takst ?? 0, register: sats.takst, ophold: 1, fra: sats.fra, til: sats.til }));
  const godkendt = approvedDays(periode, boform.godkendt);
  const differs = tilbudsportal ? godkendt < daysBetween(periode.fra, periode.til) : godkendt > 0;
  const portal = { boformId, felt: 'tilbudsportal' as const, kilde: tilbudsportal, register: !tilbudsportal, ophold: 1, ...periode };
  return differs ? [...takster, portal] : takster;
}

function approvedDays(periode: Lukket, godkendt: readonly Periode[]): number {
  return godkendt.reduce((sum, span) => {
    const shared = intersectPeriode(span, periode);
    return sum + (shared?.til ? daysBetween(shared.fra, shared.til) : 0);
  }, 0);
}

function joined(a: Registerafvigelse, b: Registerafvigelse): Registerafvigelse {
  return { ...a, ophold: a.ophold + b.ophold, fra: earliest(a.fra, b.fra), til: latest(a.til, b.til) };
}
