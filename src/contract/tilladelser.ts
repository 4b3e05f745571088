import type { Rolle } from '../domain/adgang/actor.ts';
import type { FaktaArt } from '../domain/ledger/fakta.ts';

/** Everything one may do. What is not here can't be asked for. */
export const HANDLINGER = [
  'borger.se',
  'borger.soeg',
  'borger.skriv',
  'cpr.se',
  'kobling.skriv',
  'boform.indstil',
  'vagt.giv',
  'vagtnotat.skriv',
  'plads.opret',
  'pladskort.se',
  'ophold.indskriv',
  'ophold.udskriv',
  'ophold.udskriv_kommunalt',
  'ophold.importer',
  'optagelse.afgoer',
  'opholdsplan.skriv',
  'efterforsorg.skriv',
  'besked.skriv',
  'relation.skriv',
  'beboermoede.skriv',
  'orientering.send',
  'orientering.modtag',
  'plan.skriv',
  'bolig.skriv',
  'bevilling.skriv',
  'egenbetaling.skriv',
  'oekonomi.se',
  'lovvalg.bekraeft',
  'noegler.skift',
  'kommunerolle.skriv',
  'gennemgang.skriv',
  'krav.skriv',
  'stikproeve.skriv',
  'statistik.eksporter',
  'faktura.udsted',
] as const;
export type Handling = (typeof HANDLINGER)[number];

const BOFORM = [
  'borger.se', 'borger.soeg', 'borger.skriv', 'ophold.indskriv', 'plads.opret', 'pladskort.se', 'ophold.udskriv', 'opholdsplan.skriv', 'orientering.send', 'besked.skriv', 'relation.skriv', 'beboermoede.skriv', 'vagt.giv', 'vagtnotat.skriv',
] as const satisfies readonly Handling[];

const MYNDIGHED = [
  'borger.se', 'borger.soeg', 'borger.skriv', 'cpr.se', 'kobling.skriv', 'ophold.udskriv_kommunalt', 'orientering.modtag',
  'plan.skriv', 'bolig.skriv', 'bevilling.skriv', 'kommunerolle.skriv', 'gennemgang.skriv', 'besked.skriv', 'relation.skriv', 'pladskort.se',
] as const satisfies readonly Handling[];

/** What each role may do. Roles and actions not listed may nothing: the deny is the default. */
export const TILLADELSER: Readonly<Record<Rolle, readonly Handling[]>> = {
  myndighedsraadgiver: MYNDIGHED,
  teamleder: [...MYNDIGHED, 'egenbetaling.skriv', 'ophold.importer'],
  oekonomi: ['borger.se', 'borger.soeg', 'cpr.se', 'egenbetaling.skriv', 'ophold.importer', 'oekonomi.se', 'lovvalg.bekraeft', 'gennemgang.skriv', 'krav.skriv', 'stikproeve.skriv'],
  revisor: ['borger.se', 'cpr.se', 'oekonomi.se', 'stikproeve.skriv'],
  boformsleder: [...BOFORM, 'cpr.se', 'optagelse.afgoer', 'efterforsorg.skriv', 'boform.indstil', 'statistik.eksporter', 'faktura.udsted'],
  boformsmedarbejder: BOFORM,
  vikar: ['borger.se', 'borger.soeg', 'ophold.indskriv', 'plads.opret', 'pladskort.se', 'vagtnotat.skriv'],
  bostoettemedarbejder: ['borger.se', 'borger.soeg', 'borger.skriv'],
  skp_medarbejder: ['borger.se', 'borger.soeg', 'borger.skriv'],
  brugeradministrator: ['noegler.skift'],
};

/** Whoever may record a kind of fact may withdraw one: any of these permissions is enough. Of a move only who may decide one. */
export const TILBAGEKALD_KRAEVER: Readonly<Record<FaktaArt, readonly Handling[]>> = {
  identitet: ['borger.skriv'],
  navn: ['borger.skriv'],
  beskyttelse: ['borger.skriv'],
  oenske: ['borger.skriv'],
  kobling: ['kobling.skriv'],
  ikkeSamme: ['kobling.skriv'],
  kommunerolle: ['orientering.modtag', 'kommunerolle.skriv'],
  ophold: ['ophold.indskriv', 'orientering.modtag'],
  pladsbelaegning: ['ophold.indskriv'],
  optagelse: ['optagelse.afgoer'],
  udskrivning: ['ophold.udskriv', 'ophold.udskriv_kommunalt'],
  orientering: ['orientering.send', 'orientering.modtag'],
  orienteringssvar: ['orientering.send'],
  plan: ['plan.skriv'],
  planskridt: ['plan.skriv'],
  mulighed: ['plan.skriv'],
  opholdsplan: ['opholdsplan.skriv'],
  relation: ['relation.skriv'],
  besked: ['besked.skriv'],
  stoetteovervejelse: ['plan.skriv'],
  efterforsorg: ['efterforsorg.skriv'],
  overflytning: ['ophold.udskriv'],
  bortvisning: ['ophold.udskriv'],
  afslag: ['ophold.indskriv'],
  venteplads: ['ophold.indskriv'],
  indskrivningssamtale: ['opholdsplan.skriv'],
  pladshjaelp: ['plan.skriv'],
  botilbudsbehov: ['plan.skriv'],
  tilstede: ['ophold.indskriv'],
  vagtnotat: ['vagtnotat.skriv'],
  leverandoeroenske: ['plan.skriv'],
  bolig: ['bolig.skriv'],
  boligskridt: ['bolig.skriv'],
  bevilling: ['bevilling.skriv'],
  egenbetaling: ['egenbetaling.skriv'],
  senesteOpholdssted: ['ophold.indskriv'],
  gennemgang: ['gennemgang.skriv'],
  kravaccept: ['krav.skriv'],
  brugteDage: ['egenbetaling.skriv'],
};
