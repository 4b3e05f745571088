import { lederensAfgoerelse } from './fvl/p19-afgoerelse/lederensAfgoerelse.ts';
import { partsaktindsigt } from './fvl/p16-aktindsigt/partsaktindsigt.ts';
import type { Lovvalg } from './kernel/lovvalg.ts';
import type { AnyRule } from './kernel/rule.ts';
import { aktindsigt } from './ofl/p36-aktindsigt/aktindsigt.ts';
import { fungerendeKommune } from './rsl/p9-handlekommune/fungerendeKommune.ts';
import { klageberettiget } from './rsl/p60-klage/klageberettiget.ts';
import { klagefrist } from './rsl/p60-klage/klagefrist.ts';
import { videresendelse } from './rsl/p60-klage/videresendelse.ts';
import { indledendeRaadgivning } from './sel/p109-krisecenter/indledendeRaadgivning.ts';
import { koordinerendeRaadgivning } from './sel/p109-krisecenter/koordinerendeRaadgivning.ts';
import { helhedsvurdering } from './rsl/p5-helhed/helhedsvurdering.ts';
import { indskrivningssamtale } from './rsl/p5-helhed/indskrivningssamtale.ts';
import { visitationTilBehandling } from './rsl/p5-helhed/visitationTilBehandling.ts';
import { midlertidigtOphold } from './sel/p107-botilbud/midlertidigtOphold.ts';
import { hjaelpTilPlads } from './sel/p109-krisecenter/hjaelpTilPlads.ts';
import { afslag } from './sel/p110-boform/afslag.ts';
import { efterforsorg } from './sel/p110-boform/efterforsorg.ts';
import { indskrivning } from './sel/p110-boform/indskrivning.ts';
import { kommunalUdskrivning } from './sel/p110-boform/kommunalUdskrivning.ts';
import { maalgruppe } from './sel/p110-boform/maalgruppe.ts';
import { orienteringensIndhold } from './sel/p110-boform/orienteringensIndhold.ts';
import { orienteringOmIndskrivning } from './sel/p110-boform/orienteringOmIndskrivning.ts';
import { orienteringOmUdskrivning } from './sel/p110-boform/orienteringOmUdskrivning.ts';
import { supplerendeStoette } from './sel/p110-boform/supplerendeStoette.ts';
import { trepartsmoede } from './sel/p110-boform/trepartsmoede.ts';
import { tilbudOmOphold } from './sel/p110-boform/tilbudOmOphold.ts';
import { handleplantilbud } from './sel/p141-handleplan/handleplantilbud.ts';
import { planindhold } from './sel/p141-handleplan/planindhold.ts';
import { tidsraekkefoelge } from './sel/p141-handleplan/tidsraekkefoelge.ts';
import { leverandoeroenske } from './sel/p142-plan/leverandoeroenske.ts';
import { planpligt } from './sel/p142-plan/planpligt.ts';
import { egenbetaling } from './sel/p163-egenbetaling/egenbetaling.ts';
import { opkraevning } from './sel/p163-egenbetaling/opkraevning.ts';
import { klageadgang } from './sel/p166-klage/klageadgang.ts';
import { refusionBostoette, refusionBotilbud } from './sel/p176a-refusion/refusionEfterOphold.ts';
import { kvartalslinjer, refusionsbeloeb } from './sel/p177-refusion/refusionsbeloeb.ts';
import { refusionsdage } from './sel/p177-refusion/refusionsdage.ts';
import { takstdel } from './sel/p177-refusion/takstdel.ts';
import { bostoettetilbud } from './sel/p85a-bostoette/bostoettetilbud.ts';
import { leverandoer } from './sel/p85a-bostoette/leverandoer.ts';
import { selvvalg } from './sel/p85a-bostoette/selvvalg.ts';

/** Every rule, in the order of a stay: from the door to the claim. A rule that is not here can't be asked by name. */
export const RULES: readonly AnyRule[] = [
  tilbudOmOphold,
  maalgruppe,
  indskrivning,
  afslag,
  hjaelpTilPlads,
  indskrivningssamtale,
  midlertidigtOphold,
  visitationTilBehandling,
  orienteringOmIndskrivning,
  orienteringensIndhold,
  fungerendeKommune,
  trepartsmoede,
  supplerendeStoette,
  indledendeRaadgivning,
  koordinerendeRaadgivning,
  helhedsvurdering,
  planpligt,
  handleplantilbud,
  planindhold,
  tidsraekkefoelge,
  leverandoeroenske,
  kommunalUdskrivning,
  orienteringOmUdskrivning,
  bostoettetilbud,
  leverandoer,
  selvvalg,
  efterforsorg,
  lederensAfgoerelse,
  klageadgang,
  klageberettiget,
  klagefrist,
  videresendelse,
  partsaktindsigt,
  aktindsigt,
  egenbetaling,
  opkraevning,
  refusionsdage,
  takstdel,
  refusionsbeloeb,
  kvartalslinjer,
  refusionBostoette,
  refusionBotilbud,
];

/** The rule with an id, or `undefined`. */
export function ruleById(id: string): AnyRule | undefined {
  return RULES.find((candidate) => candidate.id === id);
}

/** Every open question of the law that some rule reads, once each. */
export function allLovvalg(): readonly Lovvalg[] {
  return [...new Map(RULES.flatMap(({ lovvalg }) => lovvalg ?? []).map((choice) => [choice.id, choice])).values()];
}
