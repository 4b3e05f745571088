import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Kanal } from '../ledger/lister.ts';
import type { GemtFakta } from '../ledger/fakta.ts';
import { afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { isHidden } from '../borger/beskyttet.ts';
import { visningsnavn } from '../borger/visningsnavn.ts';
import type { Kuvert } from '../kommune/kuvert.ts';
import { udskrivningOf } from '../opgave/ophold.ts';
import { formodningFakta } from '../kommune/formodetKommune.ts';
import { findOphold } from './findOphold.ts';

export interface SendOrientering {
  readonly opholdId: string;
  readonly om: 'indskrivning' | 'udskrivning';
  readonly kommune: { readonly id: string; readonly navn: string; readonly brugerHjemvej: boolean; readonly navngiven?: string | null };
  readonly kanal: Kanal;
  readonly dato: IsoDate;
  readonly kontakt: string;
  /** Why it is believed to be handlekommune. */
  readonly grundlag?: string | null | undefined;
  /** Outside Hjemvej: the person it was given to, and how they were reached, as the municipality told. */
  readonly tilPerson?: string | null | undefined;
  readonly tilKontakt?: string | null | undefined;
}

/**
 * Records a notice to the municipality believed to be handlekommune. With the channel `hjemvej` an envelope goes with it;
 * otherwise the notice was sent outside and only its day and way are recorded. A late notice is late, never refused. What
 * goes by `hjemvej` goes now: its day is today, so that no deadline is met by a date someone typed. Of a hidden stay an envelope
 * goes to the person the municipality has named, and to no municipality that has named none.
 */
export function sendOrientering(input: SendOrientering, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, input.opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  if (ophold.art === 'barn') return afvis('barn_uden_orientering', { felt: 'opholdId' });
  if (input.dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  const hindring = input.kanal === 'hjemvej' ? whyNoEnvelope(input, { ophold, grundlag }) : null;
  if (hindring) return hindring;
  const kuverter = input.kanal === 'hjemvej' ? [kuvertOf(input, { ophold, grundlag })] : [];
  const orientering = nyFakta(
    'orientering',
    {
      opholdId: input.opholdId, om: input.om, retning: 'sendt', modpartId: input.kommune.id, modpartNavn: input.kommune.navn,
      dato: input.dato, kanal: input.kanal, kuvertId: kuverter[0]?.id ?? null,
      ...givenTo(input, grundlag),
      haendelsesdato: input.om === 'udskrivning' ? ophold.gyldig.til : ophold.gyldig.fra,
    },
    { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag },
  );
  return { kind: 'registrer', borgere: [], journaler: [], fakta: [orientering, ...formodningFakta({ kommuneId: input.kommune.id, hviler: input.grundlag ?? null, fra: ophold.gyldig.fra }, { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag })], kuverter, svar: { orienteringId: orientering.id } };
}

interface At {
  readonly ophold: GemtFakta<'ophold'>;
  readonly grundlag: Grundlag;
}

function whyNoEnvelope({ om, kommune, dato }: SendOrientering, { ophold, grundlag }: At): Beslutning | null {
  if (!kommune.brugerHjemvej) return afvis('modtager_uden_hjemvej', { felt: 'kanal' });
  if (dato !== grundlag.today) return afvis('sendes_i_dag', { felt: 'dato' });
  if (isHidden(grundlag.forloeb, grundlag.today) && !kommune.navngiven) return afvis('ingen_navngiven_modtager', { felt: 'kanal' });
  return om === 'udskrivning' && ophold.gyldig.til === null ? afvis('ikke_udskrevet', { felt: 'om' }) : null;
}

/** The person a notice is given to: through Hjemvej the one named for hidden stays, else whom the municipality told to write to. */
function givenTo({ kanal, kommune, tilPerson, tilKontakt }: SendOrientering, { forloeb, today }: Grundlag): { readonly tilPerson: string | null; readonly tilKontakt: string | null } {
  if (kanal === 'hjemvej') return { tilPerson: isHidden(forloeb, today) ? (kommune.navngiven ?? null) : null, tilKontakt: null };
  return { tilPerson: tilPerson ?? null, tilKontakt: tilKontakt ?? null };
}

function kuvertOf({ om, kommune, kontakt }: SendOrientering, { ophold, grundlag }: At): Kuvert {
  const identitet = grundlag.forloeb?.identitet.at(-1);
  return {
    id: grundlag.nytId(),
    modtagerId: kommune.id,
    om,
    boformId: ophold.boformId,
    opholdRef: ophold.forekomstId,
    dato: om === 'udskrivning' && ophold.gyldig.til !== null ? ophold.gyldig.til : ophold.gyldig.fra,
    doedsfald: om === 'udskrivning' && grundlag.forloeb !== null && udskrivningOf(grundlag.forloeb, ophold)?.maade === 'doedsfald',
    skjult: isHidden(grundlag.forloeb, grundlag.today),
    navn: visningsnavn(grundlag.forloeb),
    foedselsdato: identitet?.foedselsdato ?? null,
    cpr: identitet?.cpr ?? null,
    kontakt,
  };
}
