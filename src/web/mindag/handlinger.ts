import type { Handling } from '../../contract/tilladelser.ts';
import type { TextKey } from '../../text/keys.ts';
import type { BorgerSearch } from '../borgeren/forloeb/sogning.ts';

interface Opgavehandling {
  readonly search: BorgerSearch;
  readonly text: TextKey;
  readonly handling: Handling;
}

/** The one thing to do about a duty, by the rule that asks for it. A rule that is not here is opened at the person. */
const HANDLINGER: Readonly<Record<string, Opgavehandling>> = {
  'sel.p110.orientering-om-indskrivning': { search: { goer: 'orientering', om: 'indskrivning' }, text: 'mindag.goer.orientering', handling: 'orientering.send' },
  'sel.p110.orientering-om-udskrivning': { search: { goer: 'orientering', om: 'udskrivning' }, text: 'mindag.goer.orientering', handling: 'orientering.send' },
  'sel.p110.maalgruppe': { search: { goer: 'maalgruppe' }, text: 'mindag.goer.maalgruppe', handling: 'optagelse.afgoer' },
  'sel.p110.efterforsorg': { search: { goer: 'efterforsorg' }, text: 'mindag.goer.efterforsorg', handling: 'efterforsorg.skriv' },
  'fvl.p19.lederens-afgoerelse': { search: { goer: 'bortvist' }, text: 'mindag.goer.bortvist', handling: 'ophold.udskriv' },
  'rsl.p9.fungerende-kommune': { search: { goer: 'kommunerolle' }, text: 'mindag.goer.kommunerolle', handling: 'kommunerolle.skriv' },
  'rsl.p5.indskrivningssamtale': { search: { goer: 'samtale' }, text: 'mindag.goer.samtale', handling: 'opholdsplan.skriv' },
  'sel.p110.tilbud-om-ophold': { search: { goer: 'pladshjaelp' }, text: 'mindag.goer.pladshjaelp', handling: 'plan.skriv' },
  'sel.p107.midlertidigt-ophold': { search: { goer: 'botilbudsbehov' }, text: 'mindag.goer.botilbudsbehov', handling: 'plan.skriv' },
  'rsl.p5.visitation-til-behandling': { search: { goer: 'botilbudsbehov' }, text: 'mindag.goer.botilbudsbehov', handling: 'plan.skriv' },
  'sel.p142.planpligt': { search: { goer: 'plan' }, text: 'mindag.goer.plan', handling: 'plan.skriv' },
  'sel.p141.planindhold': { search: { goer: 'plan' }, text: 'mindag.goer.plan', handling: 'plan.skriv' },
  'sel.p142.leverandoeroenske': { search: { goer: 'oenske' }, text: 'mindag.goer.oenske', handling: 'plan.skriv' },
};

export function handlingOf(regel: string): Opgavehandling | null {
  return HANDLINGER[regel] ?? null;
}
