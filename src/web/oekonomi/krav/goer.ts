import type { Handling } from '../../../contract/tilladelser.ts';
import type { TextKey } from '../../../text/keys.ts';
import type { Goer } from '../../borgeren/forloeb/sogning.ts';
import type { Betingelse } from './soegning.ts';

/** How someone brings what a claim waits for: the dialog on the page of the person, or a page of Økonomi. */
export interface Vej {
  readonly kraever: Handling;
  readonly text: TextKey;
  readonly til: { readonly goer: Goer } | { readonly sted: string };
}

const TAKSTER: Vej = { kraever: 'krav.skriv', text: 'krav.goer.takster', til: { sted: '/oekonomi/takster' } };
const KRAVACCEPT: Vej = { kraever: 'krav.skriv', text: 'krav.goer.kravaccept', til: { goer: 'kravaccept' } };

/** The usual way first. What is settled on the page of the person by many means has none of its own. */
const VEJE: Readonly<Record<Betingelse, readonly Vej[]>> = {
  takst: [TAKSTER],
  paategning: [TAKSTER, KRAVACCEPT],
  takstdel: [TAKSTER],
  maalgruppe: [{ kraever: 'gennemgang.skriv', text: 'krav.goer.gennemgang', til: { goer: 'gennemgang' } }],
  handlekommune: [],
  anden_kommune: [KRAVACCEPT],
  egenbetaling: [{ kraever: 'egenbetaling.skriv', text: 'krav.goer.egenbetaling', til: { goer: 'egenbetaling' } }],
  faktura: [{ kraever: 'krav.skriv', text: 'krav.goer.fakturaer', til: { sted: '/oekonomi/fakturaer' } }],
  dublet: [{ kraever: 'kobling.skriv', text: 'krav.goer.kobl', til: { goer: 'kobl' } }, { kraever: 'kobling.skriv', text: 'krav.goer.adskil', til: { goer: 'adskil' } }],
  stikproeve: [{ kraever: 'krav.skriv', text: 'krav.goer.stikproeve', til: { sted: '/oekonomi/stikproever' } }],
};

/** The ways that the reader may go. */
export function vejeFor(betingelse: Betingelse, handlinger: readonly Handling[]): readonly Vej[] {
  return VEJE[betingelse].filter(({ kraever }) => handlinger.includes(kraever));
}
