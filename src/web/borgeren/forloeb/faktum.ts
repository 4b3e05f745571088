import type { ForloebSvar } from '../../../contract/forloeb.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Reason } from '../../../law/kernel/outcome.ts';
import { datoInDenmark } from '../../../text/format.ts';
import type { Navne } from './navne.ts';

/** The kinds of facts a course is made of. */
export type FaktaArt = Exclude<keyof ForloebSvar, 'borgere' | 'journaler'>;
export type Gemt<A extends FaktaArt> = ForloebSvar[A][number];

/** One thing a fact says beside its sentence: a name that has words, and a value of any simple shape. */
export interface Felt {
  readonly name: string;
  readonly value: string | number | boolean | null;
}

/** A fact of any kind as a person reads it: one sentence, the day it is about, the rest as fields, and who wrote it when. */
export interface Faktum {
  readonly art: FaktaArt;
  readonly id: string;
  readonly forekomstId: string;
  readonly borgerId: string;
  readonly dag: IsoDate;
  readonly tekst: Reason;
  readonly felter: readonly Felt[];
  readonly registreretAf: string;
  readonly registreretAt: string;
  readonly kilde: string;
  readonly position: number;
}

export interface Kontekst {
  readonly forloeb: ForloebSvar;
  readonly navne: Navne;
}

type Beskrivelse = Pick<Faktum, 'dag' | 'tekst' | 'felter'>;
type Beskriv<A extends FaktaArt> = (fakta: Gemt<A>, at: Kontekst) => Beskrivelse;

const key = (name: string): string => `borgeren.faktum.${name}`;

/** The day something was written down: for facts that are about no day of their own. */
export function writtenOn({ registreretAt }: { readonly registreretAt: string }): IsoDate {
  return datoInDenmark(new Date(registreretAt));
}

const periode = ({ fra, til }: { readonly fra: IsoDate; readonly til: IsoDate | null }): readonly Felt[] => [{ name: 'fra', value: fra }, { name: 'til', value: til }];

/** Keeps only what is known: a field nobody filled in says nothing about a person. */
function known(felter: Readonly<Record<string, Felt['value']>>): readonly Felt[] {
  return Object.entries(felter).filter(([, value]) => value !== null).map(([name, value]) => ({ name, value }));
}

const BESKRIV: { readonly [A in FaktaArt]: Beskriv<A> } = {
  identitet: (fakta) => ({ dag: writtenOn(fakta), tekst: { key: key(`identitet.${fakta.art}`) }, felter: known({ foedselsdato: fakta.foedselsdato }) }),
  navn: (fakta) => ({ dag: writtenOn(fakta), tekst: { key: key(`navn.${fakta.art}`), params: { navn: fakta.navn } }, felter: [] }),
  beskyttelse: ({ art, gyldig }) => ({ dag: gyldig.fra, tekst: { key: key(`beskyttelse.${art}`) }, felter: known({ til: gyldig.til }) }),
  oenske: ({ tekst, dato }) => ({ dag: dato, tekst: { key: key('oenske'), params: { tekst } }, felter: [] }),
  kobling: ({ grund, dato }) => ({ dag: dato, tekst: { key: key('kobling') }, felter: known({ koblingsgrund: grund }) }),
  ikkeSamme: ({ dato, begrundelse }) => ({ dag: dato, tekst: { key: key('ikkeSamme') }, felter: known({ begrundelse }) }),
  relation: ({ art, navn, foedselsdato, oplystAf, dato }) => ({ dag: dato, tekst: { key: key(`relation.${art}`), params: { navn: navn ?? '' } }, felter: known({ foedselsdato, oplystAf }) }),
  kommunerolle: ({ rolle, kommuneId, gyldig, grundlag, omtvistet }, { navne }) => ({
    dag: gyldig.fra, tekst: { key: key(`kommunerolle.${rolle}`), params: { kommune: navne.kommune(kommuneId) } },
    felter: known({ rollegrundlag: grundlag, omtvistet: omtvistet || null, til: gyldig.til }),
  }),
  ophold: ({ boformId, art, gyldig, ankomstKl, henvist }, { navne }) => ({
    dag: gyldig.fra, tekst: { key: key(`ophold.${art}`), params: { boform: navne.boform(boformId) } }, felter: known({ til: gyldig.til, ankomstKl, henvist }),
  }),
  pladsbelaegning: ({ pladsId, gyldig }, { navne }) => ({ dag: gyldig.fra, tekst: { key: key('pladsbelaegning'), params: { plads: navne.plads(pladsId) } }, felter: known({ til: gyldig.til }) }),
  optagelse: ({ afgjort, begrundelse, saerligeSocialeProblemer, ingenBolig, kanIkkeVaereIBolig, akutBehov, behovForStoette, lovligtOphold }) => ({
    dag: afgjort, tekst: { key: key('optagelse') },
    felter: known({ saerligeSocialeProblemer, ingenBolig, kanIkkeVaereIBolig, akutBehov, behovForStoette, lovligtOphold, begrundelse }),
  }),
  udskrivning: ({ dato, afgjort, afgjortAf, maade, destination, planlagt, begrundelse }) => ({
    dag: dato, tekst: { key: key(`udskrivning.${maade}`) }, felter: known({ destination, afgjortAf, afgjort, planlagt, begrundelse }),
  }),
  orientering: ({ om, retning, modpartNavn, dato, kanal, tilPerson, tilKontakt, haendelsesdato }) => ({
    dag: dato, tekst: { key: key(`orientering.${retning}.${om}`), params: { modpart: modpartNavn } }, felter: known({ kanal, tilPerson, tilKontakt, omDagen: haendelsesdato }),
  }),
  orienteringssvar: ({ svar, afNavn, videreTilNavn, dato, begrundelse }) => ({
    dag: dato, tekst: { key: key(`orienteringssvar.${svar}`), params: { af: afNavn, til: videreTilNavn } }, felter: known({ begrundelse }),
  }),
  plan: (fakta) => ({
    dag: writtenOn(fakta), tekst: { key: key(`plan.${fakta.art}`) },
    felter: known({ formaal: fakta.formaal, indsats: fakta.indsats, forventetVarighed: fakta.varighed, saerligeForhold: fakta.andreForhold }),
  }),
  planskridt: ({ planId, skridt, dato }, { forloeb }) => ({
    dag: dato, tekst: { key: key(`planskridt.${skridt}`) },
    felter: known({ planart: forloeb.plan.find(({ forekomstId }) => forekomstId === planId)?.art ?? null }),
  }),
  planindsats: ({ indsats, myndighed, ansvarlig, gyldig }) => ({ dag: gyldig.fra, tekst: { key: key('planindsats'), params: { indsats } }, felter: known({ myndighed, ansvarlig, til: gyldig.til }) }),
  mulighed: ({ mulighed, vurdering, begrundelse, dato }) => ({ dag: dato, tekst: { key: key(`mulighed.${vurdering}`) }, felter: known({ mulighed, begrundelse }) }),
  opholdsplan: ({ skridt, dato, maal, foererTil, kontaktperson, aftalt, naesteGennemgang }) => ({
    dag: dato, tekst: { key: key(`opholdsplan.${skridt}`) }, felter: known({ opholdsmaal: maal, foererTil, boformskontakt: kontaktperson, aftalt, naesteGennemgang }),
  }),
  besked: ({ art, retning, modpartNavn, dato, kanal, grundlag, tekst, svar }) => ({
    dag: dato, tekst: { key: key(`besked.${retning}.${art}`), params: { modpart: modpartNavn } }, felter: known({ kanal, beskedgrundlag: grundlag, beskedsvar: svar, beskedtekst: tekst }),
  }),
  stoetteovervejelse: ({ dato, behov, begrundelse }) => ({ dag: dato, tekst: { key: key(`stoetteovervejelse.${behov ? 'ja' : 'nej'}`) }, felter: known({ begrundelse }) }),
  efterforsorg: ({ skridt, dato }) => ({ dag: dato, tekst: { key: key(`efterforsorg.${skridt}`) }, felter: [] }),
  overflytning: ({ retning, sted, dato, klokken }) => ({ dag: dato, tekst: { key: key(`overflytning.${retning}`), params: { sted } }, felter: known({ klokken }) }),
  bortvisning: ({ gyldig, grund, begrundelse, afgjortAf, afgjort, medUdskrivning, destination, tilbudt, hoert, klagevejledt, tilbage }) => ({
    dag: gyldig.fra, tekst: { key: key(`bortvisning.${medUdskrivning ? 'slut' : 'kort'}`), params: { til: gyldig.til } },
    felter: known({ til: gyldig.til, bortvisningsgrund: grund, begrundelse, afgjortAf, afgjort, destination, tilbudt, hoert, klagevejledt, tilbage }),
  }),
  afslag: ({ boformId, afgjort, afgjortAf, grund, begrundelse, henvistTil, klagevejledt, henvistDen, doegnvagt }, { navne }) => ({
    dag: afgjort, tekst: { key: key(`afslag.${grund}`), params: { boform: navne.boform(boformId) } },
    felter: known({ afgjortAf, begrundelse, henvistTil: henvistTil && navne.boform(henvistTil), henvistDen, doegnvagt, klagevejledt }),
  }),
  venteplads: ({ boformId, oensket, kontakt, samtykke, ringTilbage, kommer, slut, udfald }, { navne }) => ({
    dag: oensket, tekst: { key: key('venteplads'), params: { boform: navne.boform(boformId) } }, felter: known({ kontakt, maaGivesVidere: samtykke, ringTilbage, kommer, slut, venteudfald: udfald }),
  }),
  indskrivningssamtale: ({ dato, perspektiv, kommune }) => ({ dag: dato, tekst: { key: key('indskrivningssamtale') }, felter: known({ perspektiv, omKommunen: kommune }) }),
  pladshjaelp: ({ henvendt, oenske, behov, boformId, tilbudt, egnet, svar }, { navne }) => ({
    dag: henvendt, tekst: { key: key('pladshjaelp') }, felter: known({ oenskerPlads: oenske, harBehov: behov, tilbudtBoform: boformId && navne.boform(boformId), tilbudt, egnet, pladssvar: svar }),
  }),
  botilbudsbehov: ({ oplyst, behov, klarerSig, andenMaade, tilbudt, tilbud, begrundelse }) => ({
    dag: oplyst, tekst: { key: key(`botilbudsbehov.${behov}`) }, felter: known({ klarerSig, andenMaade, botilbud: tilbud, tilbudt, begrundelse }),
  }),
  tilstede: ({ nat, svar }) => ({ dag: nat, tekst: { key: key(`tilstede.${svar}`) }, felter: [] }),
  fravaer: ({ gyldig, grund, aftaltAf, tilbage }) => ({
    dag: gyldig.fra, tekst: { key: key('fravaer'), params: { til: gyldig.til } }, felter: known({ fravaersgrund: grund, aftaltAf, tilbage }),
  }),
  vagtnotat: ({ dato, tekst }) => ({ dag: dato, tekst: { key: key('vagtnotat'), params: { tekst } }, felter: [] }),
  leverandoeroenske: ({ oenske, dato }) => ({ dag: dato, tekst: { key: key(`leverandoeroenske.${oenske}`) }, felter: [] }),
  bolig: (fakta) => ({ dag: writtenOn(fakta), tekst: { key: key('bolig'), params: { adresse: fakta.adresse } }, felter: known({ udlejer: fakta.udlejer }) }),
  boligskridt: ({ boligId, skridt, dato }, { forloeb }) => ({
    dag: dato, tekst: { key: key(`boligskridt.${skridt}`), params: { adresse: adresseOf(forloeb, boligId) } }, felter: [],
  }),
  bevilling: ({ paragraf, metode, afgjort, gyldig, leverandoer, oenskeFulgt, begrundelse, svarerTilBehov }) => ({
    dag: afgjort, tekst: { key: key(`bevilling.${paragraf}`) },
    felter: [...known({ metode }), ...periode(gyldig).filter(({ value }) => value !== null), ...known({ leverandoer, oenskeFulgt, svarerTilBehov, begrundelse })],
  }),
  egenbetaling: ({ gyldig, oerePrDoegn, grund, begrundelse }) => ({
    dag: gyldig.fra, tekst: { key: key('egenbetaling'), params: { beloeb: oerePrDoegn } }, felter: known({ til: gyldig.til, betalingsgrund: grund, begrundelse }),
  }),
  senesteOpholdssted: ({ sted, oplyst }) => ({ dag: oplyst, tekst: { key: key(`senesteOpholdssted.${sted}`) }, felter: [] }),
  gennemgang: ({ dato, opfyldt, begrundelse }) => ({ dag: dato, tekst: { key: key(`gennemgang.${opfyldt ? 'ja' : 'nej'}`) }, felter: known({ begrundelse }) }),
  kravaccept: ({ betingelse, gyldig, begrundelse }) => ({ dag: gyldig.fra, tekst: { key: key(`kravaccept.${betingelse}`) }, felter: known({ til: gyldig.til, begrundelse }) }),
  brugteDage: ({ fra, dage, oplystAf, oplystDen }) => ({
    dag: oplystDen, tekst: { key: key('brugteDage'), params: { dage, fra } }, felter: known({ oplystAf }),
  }),
};

/** The address of a home among the facts the reader may see. */
export function adresseOf({ bolig }: ForloebSvar, boligId: string): string | null {
  return bolig.find(({ forekomstId }) => forekomstId === boligId)?.adresse ?? null;
}

const ARTER = Object.keys(BESKRIV) as readonly FaktaArt[];

/** Every current fact of a course, of whatever kind. */
export function alleFakta(forloeb: ForloebSvar): Gemt<FaktaArt>[] {
  return ARTER.flatMap<Gemt<FaktaArt>>((art) => forloeb[art]);
}

/** Every fact of a course in words, in order; `kilde` where other facts than the current ones are told of. */
export function faktaOf(at: Kontekst, kilde: ForloebSvar = at.forloeb): readonly Faktum[] {
  return ARTER.flatMap((art) => beskrivAlle(art, at, kilde)).sort(newestFirst);
}

/** The newest day first, and on one day what was written last. */
export function newestFirst(a: Pick<Faktum, 'dag' | 'position'>, b: Pick<Faktum, 'dag' | 'position'>): number {
  return a.dag === b.dag ? b.position - a.position : a.dag < b.dag ? 1 : -1;
}

function beskrivAlle<A extends FaktaArt>(art: A, at: Kontekst, kilde: ForloebSvar): readonly Faktum[] {
  const facts = kilde[art] as readonly Gemt<A>[];
  return facts.map((fakta) => faktumOf(art, fakta, at));
}

/** One fact in words. */
export function faktumOf<A extends FaktaArt>(art: A, fakta: Gemt<A>, at: Kontekst): Faktum {
  const { id, forekomstId, borgerId, registreretAf, registreretAt, kilde, position } = fakta;
  return { art, id, forekomstId, borgerId, registreretAf, registreretAt, kilde, position, ...BESKRIV[art](fakta, at) };
}
