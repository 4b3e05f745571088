import { supplerendeStoette } from '../../law/sel/p110-boform/supplerendeStoette.ts';
import { deathOf } from '../borger/doed.ts';
import type { Forloeb, GemtFakta } from '../ledger/fakta.ts';
import { emneOf } from './ophold.ts';
import { aaben, spoergsmaal } from './spoergsmaal.ts';

/** Has the municipality considered support beyond the boform's, and answered what it was asked? Only an unanswered need is to be done. */
export const harDaekketBehov = spoergsmaal(supplerendeStoette, {
  journalart: 'myndighed',
  emner: (forloeb) => forloeb.ophold.map((ophold) => ({ ...emneOf(ophold), facts: behovsfakta(forloeb, ophold) })),
  goeremaal: ({ tilstand, grund }) => (tilstand === 'venter-svar' ? aaben(grund) : null),
});

function behovsfakta(forloeb: Forloeb, { forekomstId, journalId, art }: GemtFakta<'ophold'>) {
  const { besked, stoetteovervejelse } = forloeb;
  const paaOphold = ({ opholdId, journalId: hvor }: { readonly opholdId: string; readonly journalId: string }): boolean => opholdId === forekomstId && hvor === journalId;
  const sidste = stoetteovervejelse.findLast(paaOphold);
  const beskeder = besked.filter(paaOphold);
  const svar = beskeder.filter(({ art: hvad, svar: givet }) => hvad === 'svar' && givet !== 'undersoeges').map(({ dato, position }) => ({ dato, position }));
  const behov = beskeder.filter(({ art: hvad, retning }) => hvad === 'stoettebehov' && retning === 'modtaget');
  return {
    doed: deathOf(forloeb),
    opholdstype: art,
    behovOvervejet: sidste?.dato ?? null,
    behovFundet: sidste?.behov ?? null,
    // An answer is to what had come when it was given.
    stoettebehov: behov.map(({ dato, position }) => ({ modtaget: dato, svaret: svar.find((et) => et.position > position)?.dato ?? null })),
  };
}
