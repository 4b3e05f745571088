import { sumKrav } from '../../domain/oekonomi/krav/krav.ts';
import { kvartalOf, type Kvartal } from '../../domain/oekonomi/kvartal.ts';
import { addDays, addMonths, daysBetween, isoDate, type IsoDate } from '../../law/kernel/dato.ts';
import { insertFaktura } from '../db/repositories/fakturaRepository.ts';
import { insertTakstbevis } from '../db/repositories/takstRepository.ts';
import { makeUpKrav } from '../krav/regnskab.ts';
import { sendKravet } from '../krav/send.ts';
import { modtag, type Demo } from './forloeb.ts';
import { lastKvartal, sendFakturaer, TAKSTER, writer } from './kravgrundlag.ts';
import { idOf } from './organisationer.ts';

const SANNE = 'sanne@aaby.example';
const BIRGIT = 'oekonomi@aaby.example';
const NAVN = 'Gerda Holt';
const NIGHTS = 46;
const NIGHTS_TAKEN_BACK = 4;
const MONTHS_UNTIL_CORRECTED = 18;
/** How long after its quarter a claim is sent. */
const DAYS_TO_SEND = 12;

/**
 * Gerda: a stay long ended, claimed in its quarter and corrected 18 months later by a credit note, so that there is a sent claim to
 * open from the first day. It comes before all others, so that the claims hold hers alone.
 */
export async function gerda(demo: Demo): Promise<void> {
  const { register, today, udfoer, skriv } = demo;
  const rettet = kvartalOf(addMonths(lastKvartal(today).fra, -6));
  const kraevet = kvartalOf(addMonths(rettet.fra, -MONTHS_UNTIL_CORRECTED));
  if (kraevet.fra < TAKSTER[0][0]) return;
  const fra = addDays(kraevet.fra, 14);
  const til = addDays(fra, NIGHTS);
  const { borgerId, opholdId } = await modtag(demo, { navn: NAVN, foedselsdato: isoDate('1958-05-19'), fra, modtaget: addDays(fra, 1) });
  await udfoer(SANNE, 'registrer-planskridt', {
    borgerId, art: '142', skridt: 'udarbejdet', dato: addDays(fra, 20),
    indhold: { formaal: 'Hjem til søsteren, og så et sted i nærheden.', indsats: 'Hjælp til at søge bolig.', varighed: 'Et halvt år.', andreForhold: 'Vil gerne passe sin have.' },
  });
  await udfoer(SANNE, 'registrer-modtaget-orientering', {
    borger: { borgerId }, om: 'udskrivning', boformId: idOf(register.boformer, 'Fyrtårnet'), haendelsesdato: til, modtaget: addDays(til, 1), kanal: 'mail', afsender: 'Fyrtårnet',
  });
  await udfoer(BIRGIT, 'saet-egenbetaling', { borgerId, fra, oerePrDoegn: 9_300, grund: 'sats' });
  await udfoer(SANNE, 'registrer-gennemgang', { borgerId, opholdId, dato: addDays(til, 2), opfyldt: true, begrundelse: 'Stod uden bolig efter en skilsmisse og havde brug for støtte med det samme.' });
  await sendFakturaer(demo, { borgerId, opholdId, navn: NAVN, fra, til });
  await skriv(BIRGIT, (kontekst) => insertTakstbevis(kontekst.tx, {
    ...writer(kontekst), boformId: idOf(register.boformer, 'Fyrtårnet'), gyldig: yearOf(kraevet), belaegningProcent: 92, tilbudsportalSet: kraevet.fra, paategnetDen: kraevet.fra,
    revisor: 'Fjord Revision', forbehold: null,
    dele: [{ navn: 'Ophold og støtte', oerePrDoegn: takstOn(fra), art: 'refunderes', begrundelse: null, formaal: 'ophold', organisatorisk: null, strukturel: null }],
  }));
  await send(demo, kraevet);
  await skriv(BIRGIT, (kontekst) => insertFaktura(kontekst.tx, {
    ...writer(kontekst), boformId: idOf(register.boformer, 'Fyrtårnet'), art: 'kreditnota', nummer: `${kraevet.navn}-GH-K`, dato: addDays(rettet.fra, 20),
    linjer: [creditOf({ borgerId, opholdId, fra: addDays(til, -NIGHTS_TAKEN_BACK), til })],
  }));
  await send(demo, rettet);
}

/** Sends a claim as it stood some days after its quarter. */
async function send({ skriv }: Demo, { navn, slut }: Kvartal): Promise<void> {
  await skriv(BIRGIT, async (kontekst) => {
    const then = { ...kontekst, today: addDays(slut, DAYS_TO_SEND) };
    const { linjer } = await makeUpKrav(then, navn);
    await sendKravet({ id: kontekst.deps.nytId(), kvartal: navn, beloeb: sumKrav(linjer).krav }, then);
  });
}

function yearOf({ fra }: Kvartal) {
  const first = isoDate(`${fra.slice(0, 4)}-01-01`);
  return { fra: first, til: addMonths(first, 12) };
}

function takstOn(day: IsoDate): number {
  return TAKSTER.findLast(([from]) => from <= day)?.[1] ?? TAKSTER[0][1];
}

function creditOf({ fra, til, ...hvem }: { readonly borgerId: string; readonly opholdId: string; readonly fra: IsoDate; readonly til: IsoDate }) {
  const dage = daysBetween(fra, til);
  return { ...hvem, tekst: NAVN, fra, til, dage, oerePrDoegn: takstOn(fra), beloeb: dage * takstOn(fra) };
}
