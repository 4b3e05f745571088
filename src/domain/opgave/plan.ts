import type { IsoDate } from '../../law/kernel/dato.ts';
import { planpligt } from '../../law/sel/p142-plan/planpligt.ts';
import { deathOf } from '../borger/doed.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { emneOf } from './ophold.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

const PLANTYPE = { '141': 'p141', '142': 'p142', helhedsorienteret: 'helhedsorienteret' } as const;

/** Must the municipality draw up a plan for this stay, and is there one? */
export const harPlan = spoergsmaal(planpligt, {
  journalart: 'myndighed',
  emner: (forloeb) =>
    forloeb.ophold.map((ophold) => ({
      ...emneOf(ophold),
      facts: {
        doed: deathOf(forloeb),
        opholdstype: ophold.art,
        indskrevet: ophold.gyldig.fra,
        udskrevet: ophold.gyldig.til,
        planer: udarbejdedePlaner(forloeb).map(({ plantype, fra, til, samtykke }) => ({ plantype, fra, til, samtykke })),
        orienteringModtaget: firstReceived(forloeb, ophold),
        maalStartHverdage: null,
        maalPlanDage: null,
      },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'aaben' ? aaben(grund) : null),
});

/** The plans that have been drawn up, each from the day it was. */
export function udarbejdedePlaner(forloeb: Forloeb) {
  return forloeb.plan.flatMap((plan) => {
    const fra = dayOf(forloeb, plan, 'udarbejdet');
    if (fra === null) return [];
    return [{ plan, plantype: PLANTYPE[plan.art], fra, til: null, samtykke: dayOf(forloeb, plan, 'accepteret') !== null }];
  });
}

function dayOf(forloeb: Forloeb, plan: GemtFakta<'plan'>, skridt: 'udarbejdet' | 'accepteret'): IsoDate | null {
  return forloeb.planskridt.find((trin) => trin.planId === plan.forekomstId && trin.skridt === skridt)?.dato ?? null;
}

function firstReceived(forloeb: Forloeb, ophold: GemtFakta<'ophold'>): IsoDate | null {
  const modtaget = forloeb.orientering
    .filter(({ opholdId, om, retning }) => opholdId === ophold.forekomstId && om === 'indskrivning' && retning === 'modtaget')
    .map(({ dato }) => dato)
    .sort();
  return modtaget[0] ?? null;
}
