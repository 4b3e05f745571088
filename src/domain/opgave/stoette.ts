import { planindhold } from '../../law/sel/p141-handleplan/planindhold.ts';
import { leverandoeroenske } from '../../law/sel/p142-plan/leverandoeroenske.ts';
import { leverandoer } from '../../law/sel/p85a-bostoette/leverandoer.ts';
import { deathOf } from '../borger/doed.ts';
import type { Leverandoeroenske } from '../ledger/lister.ts';
import type { Forloeb } from '../ledger/fakta.ts';
import { emneOf } from './ophold.ts';
import { udarbejdedePlaner } from './plan.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

/** How the law names the wishes. */
const LOVENS_OENSKE = { ingen: 'intet', hele: 'hele-stoetten', del: 'dele-af-stoetten', anden_hjaelp: 'anden-hjaelp' } as const satisfies Record<Leverandoeroenske, string>;

/** Has the municipality found out whom the person wants help from? Asked while a stay runs. */
export const harAfklaretOenske = spoergsmaal(leverandoeroenske, {
  journalart: 'myndighed',
  emner: (forloeb) =>
    forloeb.ophold
      .filter(({ gyldig }) => gyldig.til === null)
      .map((ophold) => ({
        ...emneOf(ophold),
        facts: {
          doed: deathOf(forloeb),
          opholdstype: ophold.art,
          planlagtFra: forloeb.planskridt.find(({ skridt }) => skridt === 'paabegyndt')?.dato ?? ophold.gyldig.fra,
          oenske: lastWish(forloeb),
        },
      })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'skal-afklares' ? aaben(grund) : null),
});

/** Does a plan that was drawn up say all it must? */
export const harHelePlanen = spoergsmaal(planindhold, {
  journalart: 'myndighed',
  emner: (forloeb) =>
    udarbejdedePlaner(forloeb).map(({ plan }) => ({
      emneId: plan.forekomstId,
      journalId: plan.journalId,
      borgerId: plan.borgerId,
      facts: { doed: deathOf(forloeb), formaal: plan.formaal, indsats: plan.indsats, forventetVarighed: plan.varighed, saerligeForhold: plan.andreForhold },
    })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'mangler' ? aaben(grund) : null),
});

/** Does a grant under § 85 a follow the person's wish, or say why not? */
export const harFulgtOenske = spoergsmaal(leverandoer, {
  journalart: 'myndighed',
  emner: (forloeb) =>
    forloeb.bevilling
      .filter(({ paragraf }) => paragraf === '85a')
      .map(({ forekomstId, journalId, borgerId, afgjort, oenskeFulgt, begrundelse }) => ({
        emneId: forekomstId,
        journalId,
        borgerId,
        facts: { doed: deathOf(forloeb), afgoerelsesdato: afgjort, oenske: lastWish(forloeb), oenskeFulgt, begrundelse },
      })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'mangler-begrundelse' ? aaben(grund) : null),
});

function lastWish(forloeb: Forloeb) {
  const oenske = forloeb.leverandoeroenske.at(-1)?.oenske;
  return oenske === undefined ? null : LOVENS_OENSKE[oenske];
}
