import { kvartalOf, type Kvartal } from '../../domain/oekonomi/kvartal.ts';
import { addDays, addMonths, daysBetween, earliest, isoDate, latest, type IsoDate } from '../../law/kernel/dato.ts';
import { insertFaktura, type NyFakturalinje } from '../db/repositories/fakturaRepository.ts';
import { insertTakstbevis } from '../db/repositories/takstRepository.ts';
import type { Demo } from './forloeb.ts';
import { DEMO_BOFORMER, idOf } from './organisationer.ts';

const BIRGIT = 'oekonomi@aaby.example';
const BOFORM = 'Fyrtårnet';
/** What a day at Fyrtårnet costs, from a day. */
export const TAKSTER = DEMO_BOFORMER[0].takster;

/** A stay as the boform invoices it, from a day to the first day after. */
export interface Opholdsfaktura {
  readonly borgerId: string;
  readonly opholdId: string;
  readonly navn: string;
  readonly fra: IsoDate;
  readonly til: IsoDate;
  /** The month, counted from the first, whose invoice has not come. */
  readonly udenMaaned?: number;
}

/** The takst of Fyrtårnet as the municipality has it on file: endorsed until the quarter to be claimed, whose endorsement it waits for. */
export async function recordTakstbevis({ register, today, skriv }: Demo): Promise<void> {
  const { fra: til } = lastKvartal(today);
  await skriv(BIRGIT, (kontekst) =>
    insertTakstbevis(kontekst.tx, {
      ...writer(kontekst),
      boformId: idOf(register.boformer, BOFORM),
      gyldig: { fra: earliest(isoDate('2026-01-01'), addMonths(til, -6)), til },
      belaegningProcent: 92,
      tilbudsportalSet: addDays(til, -20),
      paategnetDen: addDays(til, -10),
      revisor: 'Fjord Revision',
      forbehold: null,
      dele: [
        { navn: 'Plads, kost og personale', oerePrDoegn: 112_000, art: 'refunderes', begrundelse: null, formaal: 'ophold', organisatorisk: null, strukturel: null },
        { navn: 'Støtte og omsorg', oerePrDoegn: 34_500, art: 'refunderes', begrundelse: null, formaal: 'ophold', organisatorisk: null, strukturel: null },
      ],
    }),
  );
}

/** The invoices of a stay, one a month, to the end of the quarter to be claimed. */
export async function sendFakturaer({ register, today, skriv }: Demo, stay: Opholdsfaktura): Promise<void> {
  const end = earliest(stay.til, addDays(lastKvartal(today).slut, 1));
  const months = monthsBetween(stay.fra, end);
  await skriv(BIRGIT, async (kontekst) => {
    for (const [at, { fra, til }] of months.entries()) {
      if (at === stay.udenMaaned) continue;
      await insertFaktura(kontekst.tx, {
        ...writer(kontekst), boformId: idOf(register.boformer, BOFORM), art: 'faktura', nummer: `${fra.slice(0, 7)}-${initialsOf(stay.navn)}`, dato: til,
        linjer: [lineOf(stay, { fra, til })],
      });
    }
  });
}

function lineOf({ borgerId, opholdId, navn }: Opholdsfaktura, { fra, til }: Pick<NyFakturalinje, 'fra' | 'til'>): NyFakturalinje {
  const dage = daysBetween(fra, til);
  const oerePrDoegn = TAKSTER.findLast(([from]) => from <= fra)?.[1] ?? TAKSTER[0][1];
  return { tekst: navn, borgerId, opholdId, fra, til, dage, oerePrDoegn, beloeb: dage * oerePrDoegn };
}

/** Who writes, and under which new id. */
export function writer({ actor, deps }: Parameters<Parameters<Demo['skriv']>[1]>[0]) {
  return { id: deps.nytId(), organisationId: actor.organisation.id, brugerId: actor.bruger.id };
}

/** The last quarter that has ended: the one an economist makes up. */
export function lastKvartal(today: IsoDate): Kvartal {
  return kvartalOf(addDays(kvartalOf(today).fra, -1));
}

function monthsBetween(fra: IsoDate, til: IsoDate): readonly { readonly fra: IsoDate; readonly til: IsoDate }[] {
  const found: { fra: IsoDate; til: IsoDate }[] = [];
  for (let first = isoDate(`${fra.slice(0, 7)}-01`); first < til; first = addMonths(first, 1)) {
    found.push({ fra: latest(first, fra), til: earliest(addMonths(first, 1), til) });
  }
  return found;
}

function initialsOf(navn: string): string {
  return navn.split(' ').map((part) => part.slice(0, 1)).join('');
}
