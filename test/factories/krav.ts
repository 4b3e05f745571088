import { uuidv7 } from 'uuidv7';
import { daysBetween, isoDate } from '../../src/law/kernel/dato.ts';
import type { Demo } from './demo.ts';

/** What a day at Fyrtårnet costs in 2026. */
export const TAKST = 146_500;

/** The takst of Fyrtårnet endorsed and tagged as refundable, that of 2026 from long ago unless said otherwise. */
export async function endorseTakst(demo: Demo, { fra = '2020-01-01', til, takst = TAKST }: { readonly fra?: string; readonly til?: string; readonly takst?: number } = {}): Promise<void> {
  const svar = await (await demo.som('birgit')).post('takstbeviser', {
    id: uuidv7(), boformId: demo.id('Fyrtårnet'), fra, ...(til ? { til } : {}), paategnetDen: '2025-01-15', revisor: 'Fjord Revision',
    dele: [{ navn: 'Ophold og støtte', oerePrDoegn: takst, art: 'refunderes' }],
  });
  if (svar.statusCode !== 200) throw new Error(svar.body);
}

export interface Dokumenteret {
  readonly navn: string;
  readonly fra: string;
  readonly til: string;
  /** What the invoice says a day costs, if not the takst. */
  readonly takst?: number;
}

/** A stay at Fyrtårnet as Åby was told of it, with all that a claim needs. Gives the ids of person and stay. */
export async function documentedOphold(demo: Demo, { navn, fra, til, takst = TAKST }: Dokumenteret): Promise<{ readonly borgerId: string; readonly opholdId: string }> {
  const [sanne, birgit] = await Promise.all([demo.som('sanne'), demo.som('birgit')]);
  const notice = { boformId: demo.id('Fyrtårnet'), kanal: 'mail', afsender: 'Fyrtårnet', handlekommuneGrundlag: 'Havde sidst egen bolig i Åby' };
  const { borgerId = '', opholdId = '' } = await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { navn }, om: 'indskrivning', haendelsesdato: fra, modtaget: fra });
  await sanne.kommando('registrer-modtaget-orientering', { ...notice, borger: { borgerId }, om: 'udskrivning', haendelsesdato: til, modtaget: til });
  await birgit.kommando('saet-egenbetaling', { borgerId, fra: '2020-01-01', oerePrDoegn: 9_300, grund: 'sats' });
  await sanne.kommando('registrer-gennemgang', { borgerId, opholdId, dato: til, opfyldt: true, begrundelse: 'Intet sted at bo, akut behov for plads og støtte' });
  const dage = daysBetween(isoDate(fra), isoDate(til));
  const linje = { tekst: navn, opholdId, fra, til, dage, oerePrDoegn: takst, beloeb: dage * takst };
  const svar = await birgit.post('fakturaer', { id: uuidv7(), boformId: demo.id('Fyrtårnet'), art: 'faktura', nummer: `F-${uuidv7()}`, dato: til, linjer: [linje] });
  if (svar.statusCode !== 200) throw new Error(svar.body);
  return { borgerId, opholdId };
}
