import type { Fakturakladde, KladdeQuery, UdstedOioubl } from '../../contract/fakturakladde.ts';
import { draftFaktura, sumKladde } from '../../domain/oekonomi/fakturakladde.ts';
import { sharedLukket } from '../../domain/oekonomi/lukket.ts';
import { addDays } from '../../law/kernel/dato.ts';
import { oere } from '../../law/kernel/penge.ts';
import { demandInHouse } from '../access/policy.ts';
import { isEan } from '../adapters/oioubl/ean.ts';
import { writeUblFaktura } from '../adapters/oioubl/faktura.ts';
import { csvLine, kronerField } from '../csv.ts';
import { readKladdeophold, readLeverandoer, type LaestKladdeophold, type Leverandoer } from '../db/repositories/kladdeRepository.ts';
import { readBoformdata } from '../db/repositories/refusionRepository.ts';
import { readRegister } from '../db/repositories/registerRepository.ts';
import { Fejl } from '../fejl.ts';
import type { Kontekst } from '../requests.ts';

const LONGEST = 366;

/** A draft and who sends it. Throws unless the actor leads the invoicing of that boform: another one is not there. */
export interface Kladde {
  readonly svar: Fakturakladde;
  readonly leverandoer: Leverandoer;
  readonly borgere: readonly string[];
}

/** The draft of an invoice to a municipality; without one only whom there is to invoice. */
export async function makeKladde({ boformId, fra, til, kommuneId }: KladdeQuery & { readonly boformId: string }, { tx, actor, today }: Kontekst): Promise<Kladde> {
  demandInHouse(actor, { handling: 'faktura.udsted', boformId });
  const leverandoer = await readLeverandoer(tx, boformId, today);
  if (!leverandoer) throw new Fejl('findes_ikke');
  if (til <= fra) throw new Fejl('slut_foer_start', { felter: [{ felt: 'til', fejl: 'slut_foer_start' }] });
  if (til > addDays(fra, LONGEST)) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'til', fejl: 'for_lang' }] });
  const ophold = await readKladdeophold(tx, boformId, { fra, til });
  const wanted = ophold.filter((stay) => kommuneId !== undefined && stay.kommuneId === kommuneId);
  const takster = (await readBoformdata(tx, [boformId])).get(boformId)?.takster ?? [];
  const linjer = draftFaktura(wanted, { periode: { fra, til }, takster, today });
  const of = new Map(wanted.map((stay) => [stay.opholdId, stay]));
  const svar: Fakturakladde = {
    boform: { ...leverandoer.boform },
    fra,
    til,
    ikkeSlut: til > today ? (fra > today ? fra : today) : null,
    leverandoer: { navn: leverandoer.navn, cvr: leverandoer.cvr },
    kommuner: await namesOf(ophold, tx),
    udenKommune: ophold
      .filter((stay) => stay.kommuneId === null && sharedLukket({ fra: stay.gyldig.fra, til: stay.gyldig.til ?? til }, { fra, til }).length > 0)
      .map(({ opholdId, borgerId, navn }) => ({ opholdId, borgerId, navn })),
    linjer: linjer.map((linje) => ({ ...linje, navn: of.get(linje.opholdId)?.navn ?? '', skjult: of.get(linje.opholdId)?.skjult ?? false })),
    ...sumKladde(linjer),
  };
  return { svar, leverandoer, borgere: [...new Set([...svar.linjer, ...svar.udenKommune].map(({ borgerId }) => borgerId))] };
}

async function namesOf(ophold: readonly LaestKladdeophold[], tx: Kontekst['tx']): Promise<Fakturakladde['kommuner']> {
  const told = new Set(ophold.map(({ kommuneId }) => kommuneId));
  return (await readRegister(tx)).kommuner.filter(({ id }) => told.has(id)).map(({ id, navn }) => ({ id, navn }));
}

/** The draft in the columns a municipality can read in. Throws where a line has no takst: nobody can pay an unknown amount. */
export function kladdeCsv({ svar }: Kladde, { nummer, dato }: { readonly nummer: string; readonly dato: string }): string {
  refuseUnpriced(svar);
  const rows = svar.linjer.map(({ navn, fra, til, dage, oerePrDoegn, beloeb }) => [
    nummer, dato, svar.boform.navn, navn, fra, addDays(til, -1), dage, kronerField(oerePrDoegn), kronerField(beloeb),
  ]);
  return [['nummer', 'dato', 'boform', 'borger', 'fra', 'til', 'dage', 'takst', 'beloeb'], ...rows].map(csvLine).join('');
}

/** The draft as an electronic invoice. The address is left out as soon as one of those in it must not be found. */
export function kladdeOioubl({ svar, leverandoer }: Kladde, udsted: UdstedOioubl): string {
  refuseUnpriced(svar);
  if (!isEan(udsted.ean)) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'ean', fejl: 'ean' }] });
  const kommune = svar.kommuner.find(({ id }) => id === udsted.kommuneId);
  if (!kommune) throw new Fejl('findes_ikke');
  return writeUblFaktura({
    nummer: udsted.nummer,
    dato: udsted.dato,
    frist: udsted.frist,
    leverandoer: { navn: leverandoer.navn, cvr: udsted.cvr, adresse: svar.linjer.some(({ skjult }) => skjult) ? null : leverandoer.adresse },
    kunde: { navn: kommune.navn, ean: udsted.ean },
    konto: { registreringsnummer: udsted.registreringsnummer, kontonummer: udsted.kontonummer.padStart(10, '0') },
    linjer: svar.linjer.flatMap(({ navn, fra, til, dage, oerePrDoegn, beloeb }) =>
      oerePrDoegn === null || beloeb === null ? [] : [{ tekst: `${navn}, ${fra} - ${addDays(til, -1)}`, dage, oerePrDoegn: oere(oerePrDoegn), beloeb: oere(beloeb) }],
    ),
  });
}

function refuseUnpriced({ linjer, uprissat }: Fakturakladde): void {
  if (linjer.length === 0 || uprissat > 0) throw new Fejl('kladde_ikke_klar');
}
