import type { Kommandodata, Kommandonavn } from '../../contract/kommandoer.ts';
import { adskilBorgere } from '../../domain/borger/adskilBorgere.ts';
import { koblBorgere } from '../../domain/borger/kobling.ts';
import { registrerRelation } from '../../domain/borger/registrerRelation.ts';
import { registrerBeskyttelse, registrerIdentitet, registrerNavn, registrerOenske } from '../../domain/borger/registrer.ts';
import { registrerBoligskridt } from '../../domain/bolig/registrerBoligskridt.ts';
import { bevilgStoette } from '../../domain/bostoette/bevilgStoette.ts';
import { overvejStoette } from '../../domain/bostoette/overvejStoette.ts';
import { registrerLeverandoeroenske } from '../../domain/handleplan/registrerLeverandoeroenske.ts';
import { registrerPlanindsats } from '../../domain/handleplan/registrerPlanindsats.ts';
import { registrerPlanskridt } from '../../domain/handleplan/registrerPlanskridt.ts';
import { vurderMuligheder } from '../../domain/handleplan/vurderMuligheder.ts';
import { afgoerHandlekommune } from '../../domain/kommune/afgoerHandlekommune.ts';
import { registrerKommunerolle } from '../../domain/kommune/registrerKommunerolle.ts';
import { registrerOrienteringssvar } from '../../domain/kommune/registrerOrienteringssvar.ts';
import { modtagOrientering } from '../../domain/kommune/modtagOrientering.ts';
import type { Beslutning } from '../../domain/ledger/beslutning.ts';
import { accepterKravmangel } from '../../domain/oekonomi/krav/accepterKravmangel.ts';
import { registrerGennemgang } from '../../domain/oekonomi/krav/registrerGennemgang.ts';
import { oplysBrugteDage } from '../../domain/oekonomi/oplysBrugteDage.ts';
import { saetEgenbetaling } from '../../domain/oekonomi/saetEgenbetaling.ts';
import { afgoerOptagelse } from '../../domain/ophold/afgoerOptagelse.ts';
import { afvisIndskrivning } from '../../domain/ophold/afvisIndskrivning.ts';
import { aftalFravaer } from '../../domain/ophold/aftalFravaer.ts';
import { henvisAfslag } from '../../domain/ophold/henvisAfslag.ts';
import { flytPlads } from '../../domain/ophold/flytPlads.ts';
import { foelgOpPaaBortvisning } from '../../domain/ophold/foelgOpPaaBortvisning.ts';
import { foelgOpPaaFravaer } from '../../domain/ophold/foelgOpPaaFravaer.ts';
import { indskrivBarn } from '../../domain/ophold/indskrivBarn.ts';
import { indskriv } from '../../domain/ophold/indskriv.ts';
import { indskrivVentet } from '../../domain/ophold/indskrivVentet.ts';
import { oplysSenesteOpholdssted } from '../../domain/ophold/oplysSenesteOpholdssted.ts';
import { registrerEfterforsorg } from '../../domain/ophold/registrerEfterforsorg.ts';
import { registrerIndskrivningssamtale } from '../../domain/ophold/registrerIndskrivningssamtale.ts';
import { registrerOpholdsplan } from '../../domain/ophold/registrerOpholdsplan.ts';
import { registrerTilstede } from '../../domain/ophold/registrerTilstede.ts';
import { sendOrientering } from '../../domain/ophold/sendOrientering.ts';
import { skrivVagtnotat } from '../../domain/ophold/skrivVagtnotat.ts';
import { retVenteplads, skrivPaaVenteliste } from '../../domain/ophold/venteplads.ts';
import { udskrivKommunalt } from '../../domain/ophold/udskrivKommunalt.ts';
import { registrerBotilbudsbehov } from '../../domain/visitation/registrerBotilbudsbehov.ts';
import { registrerPladshjaelp } from '../../domain/visitation/registrerPladshjaelp.ts';
import { oere } from '../../law/kernel/penge.ts';
import { lookUpAnkomst } from '../db/repositories/ankomstRepository.ts';
import { lookUpKommune, readNavngivne } from '../db/repositories/registerRepository.ts';
import { lookUpDoer } from '../db/repositories/boformoplysningRepository.ts';
import { lookUpSvar } from '../db/repositories/kuvertvejRepository.ts';
import { lookUpKuvert } from '../db/repositories/kuvertRepository.ts';
import { readForloeb } from '../db/repositories/forloebRepository.ts';
import { Fejl } from '../fejl.ts';
import { leave, moveOn, sendAway } from './afrejse.ts';
import { receive, send } from './besked.ts';
import { readChildren } from './boern.ts';
import { sealIdentity, sealPerson, withCprArt } from './forsegl.ts';
import { undo, withdraw } from './tagTilbage.ts';
import type { Omgivelser } from './omgivelser.ts';

type Handler<N extends Kommandonavn> = (data: Kommandodata<N>, at: Omgivelser) => Beslutning | Promise<Beslutning>;

/** How each command reaches the domain: looks up what the domain needs, seals CPR numbers, decides nothing itself. */
export const HANDLERE: { readonly [N in Kommandonavn]: Handler<N> } = {
  indskriv: (data, { grundlag, deps }) => indskriv({ ...data, borger: sealPerson(data.borger, deps.cpr) }, grundlag),
  'afvis-indskrivning': async (data, { tx, grundlag, deps }) =>
    afvisIndskrivning({ ...data, ...(await lookUpDoer(tx, { boformId: data.boformId, dato: data.afgjort })), borger: 'anonym' in data.borger ? data.borger : sealPerson(data.borger, deps.cpr) }, grundlag),
  'henvis-afslag': (data, { grundlag }) => henvisAfslag(data, grundlag),
  'skriv-paa-venteliste': (data, { grundlag, deps }) =>
    skrivPaaVenteliste({ ...data, borger: 'anonym' in data.borger ? data.borger : sealPerson(data.borger, deps.cpr) }, grundlag),
  'ret-venteplads': (data, { grundlag }) => retVenteplads(data, grundlag),
  'registrer-indskrivningssamtale': (data, { grundlag }) => registrerIndskrivningssamtale(data, grundlag),
  'registrer-pladshjaelp': (data, { grundlag }) => registrerPladshjaelp(data, grundlag),
  'registrer-botilbudsbehov': (data, { grundlag }) => registrerBotilbudsbehov(data, grundlag),
  'indskriv-barn': (data, { grundlag, deps }) => indskrivBarn({ ...data, barn: { ...data.barn, ...sealIdentity(data.barn, deps.cpr) } }, grundlag),
  'registrer-relation': async ({ relateretId, ...data }, { tx, grundlag }) => {
    const anden = relateretId ? await readForloeb(tx, relateretId) : null;
    if (relateretId && !anden) throw new Fejl('findes_ikke');
    return registrerRelation({ ...data, anden }, grundlag);
  },
  'afgoer-optagelse': (data, { grundlag }) => afgoerOptagelse(data, grundlag),
  'send-orientering': async (data, { tx, grundlag }) =>
    sendOrientering({ ...data, kommune: { ...(await lookUpKommune(tx, data.kommuneId)), navngiven: (await readNavngivne(tx)).get(data.kommuneId) ?? null } }, grundlag),
  'registrer-orienteringssvar': async ({ svar, ...data }, { tx, grundlag }) => {
    if ('skridtId' in svar) return registrerOrienteringssvar({ ...data, svar: await lookUpSvar(tx, svar.skridtId) }, grundlag);
    const videreTil = svar.videreTilId ? await lookUpKommune(tx, svar.videreTilId) : null;
    return registrerOrienteringssvar({ ...data, svar: { afNavn: svar.af, begrundelse: svar.begrundelse, videreTil, skridt: null } }, grundlag);
  },
  udskriv: leave,
  overflyt: moveOn,
  'indskriv-ventet': async (data, { tx, grundlag }) =>
    indskrivVentet({ ...data, ankomst: await lookUpAnkomst(tx, { id: data.ankomstId, boformer: grundlag.actor.boformer }) }, grundlag),
  bortvis: sendAway,
  'foelg-op-paa-bortvisning': (data, { grundlag }) => foelgOpPaaBortvisning(data, grundlag),
  'flyt-plads': (data, { grundlag }) => flytPlads(data, grundlag),
  'registrer-opholdsplan': (data, { grundlag }) => registrerOpholdsplan(data, grundlag),
  'oplys-seneste-opholdssted': (data, { grundlag }) => oplysSenesteOpholdssted(data, grundlag),
  'send-besked': send,
  'modtag-besked': receive,
  'overvej-stoette': (data, { grundlag }) => overvejStoette(data, grundlag),
  'registrer-efterforsorg': (data, { grundlag }) => registrerEfterforsorg(data, grundlag),
  'registrer-tilstede': (data, { grundlag }) => registrerTilstede(data, grundlag),
  'aftal-fravaer': (data, { grundlag }) => aftalFravaer(data, grundlag),
  'foelg-op-paa-fravaer': (data, { grundlag }) => foelgOpPaaFravaer(data, grundlag),
  'skriv-vagtnotat': (data, { grundlag }) => skrivVagtnotat(data, grundlag),
  'modtag-orientering': async (data, { tx, grundlag, deps }) => {
    const kuvert = await lookUpKuvert(tx, { id: data.kuvertId, organisationId: grundlag.actor.organisation.id });
    const borger = 'borgerId' in data.borger ? data.borger : withCprArt(kuvert.person, deps.cpr);
    const { handlekommuneGrundlag, dato: modtaget } = data;
    return modtagOrientering({ ...kuvert.indhold, borger, modtaget, kuvertId: data.kuvertId, handlekommuneGrundlag }, grundlag);
  },
  'registrer-modtaget-orientering': (data, { grundlag, deps }) =>
    modtagOrientering(
      { ...data, borger: sealPerson(data.borger, deps.cpr), afsender: { id: null, navn: data.afsender }, kuvertId: null },
      grundlag,
    ),
  'registrer-planskridt': (data, { grundlag }) => registrerPlanskridt(data, grundlag),
  'registrer-planindsats': (data, { grundlag }) => registrerPlanindsats(data, grundlag),
  'vurder-muligheder': (data, { grundlag }) => vurderMuligheder(data, grundlag),
  'registrer-leverandoeroenske': (data, { grundlag }) => registrerLeverandoeroenske(data, grundlag),
  'registrer-boligskridt': (data, { grundlag }) => registrerBoligskridt(data, grundlag),
  'bevilg-stoette': (data, { grundlag }) => bevilgStoette(data, grundlag),
  'udskriv-kommunalt': (data, { grundlag }) => udskrivKommunalt(data, grundlag),
  'saet-egenbetaling': (data, { grundlag }) => saetEgenbetaling({ ...data, oerePrDoegn: oere(data.oerePrDoegn) }, grundlag),
  'oplys-brugte-dage': (data, { grundlag }) => oplysBrugteDage(data, grundlag),
  'registrer-kommunerolle': async (data, { tx, grundlag }) => {
    await lookUpKommune(tx, data.kommuneId);
    return registrerKommunerolle(data, grundlag);
  },
  'afgoer-handlekommune': (data, { grundlag }) => afgoerHandlekommune(data, grundlag),
  'registrer-gennemgang': (data, { grundlag }) => registrerGennemgang(data, grundlag),
  'accepter-kravmangel': (data, { grundlag }) => accepterKravmangel(data, grundlag),
  'registrer-navn': (data, { grundlag }) => registrerNavn(data, grundlag),
  'registrer-identitet': (data, { grundlag, deps }) =>
    registrerIdentitet({ ...data, ...sealIdentity(data, deps.cpr) }, grundlag),
  'registrer-oenske': (data, { grundlag }) => registrerOenske(data, grundlag),
  'registrer-beskyttelse': async (data, { tx, grundlag }) => registrerBeskyttelse({ ...data, boern: await readChildren(tx, grundlag.forloeb) }, grundlag),
  'kobl-borgere': async (data, { tx, grundlag }) => koblBorgere({ ...data, anden: await readForloeb(tx, data.andenBorgerId) }, grundlag),
  'adskil-borgere': async (data, { tx, grundlag }) => adskilBorgere({ ...data, anden: await readForloeb(tx, data.andenBorgerId) }, grundlag),
  fortryd: undo,
  tilbagekald: withdraw,
};
