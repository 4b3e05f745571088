import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import { afvis, registrerFakta, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from './findOphold.ts';
import { udskriv } from './udskriv.ts';

type Bortvisning = Felter['bortvisning'];

export interface Bortvis extends Pick<Bortvisning, 'opholdId' | 'afgjort' | 'afgjortAf' | 'grund' | 'begrundelse' | 'medUdskrivning' | 'destination' | 'klagevejledt'> {
  readonly fra: IsoDate;
  /** The first day on which they may come again. */
  readonly til?: IsoDate | null | undefined;
  readonly tilbudt?: string | null | undefined;
  readonly hoert?: boolean | null | undefined;
}

/**
 * Records that someone must stay away. Without a discharge nothing else changes: the stay and the place go on, and no notice is
 * due. With one, the stay ends that day as an expulsion, or, where the ground is that someone is not of those the house is for, as
 * the ordinary discharge which that is (LAW-010). That ground ends a stay or is none. Whoever is on duty can send someone away for a
 * while; a discharge is the leader's decision (SEL § 110), on the telephone too.
 */
export function bortvis(input: Bortvis, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, input.opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  const { fra, til = null, afgjort, medUdskrivning } = input;
  if (ophold.gyldig.til !== null && ophold.gyldig.til <= grundlag.today) return afvis('allerede_udskrevet');
  if (afgjort > grundlag.today || fra > grundlag.today) return afvis('dato_i_fremtiden', { felt: afgjort > grundlag.today ? 'afgjort' : 'fra' });
  if (fra < ophold.gyldig.fra) return afvis('udskrevet_foer_indskrevet', { felt: 'fra' });
  if (til !== null && til <= fra) return afvis('slut_foer_start', { felt: 'til' });
  if (medUdskrivning && input.afgjortAf !== 'leder') return afvis('udskrivning_er_lederens', { felt: 'afgjortAf' });
  if (input.grund === 'maalgruppe' && !medUdskrivning) return afvis('kun_med_udskrivning', { felt: 'medUdskrivning' });
  const bortvisning = nyFakta('bortvisning', felterFrom(input), { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag });
  if (!medUdskrivning) return registrerFakta([bortvisning], { bortvisningId: bortvisning.forekomstId });
  const ud = udskriv(udskrivningFrom(input), grundlag);
  return ud.kind === 'afvis' ? ud : { ...ud, fakta: [...ud.fakta, bortvisning], svar: { bortvisningId: bortvisning.forekomstId } };
}

function felterFrom({ fra, til = null, tilbudt = null, hoert = null, ...rest }: Bortvis): Bortvisning {
  const { opholdId, afgjort, afgjortAf, grund, begrundelse, medUdskrivning, destination, klagevejledt } = rest;
  return { opholdId, afgjort, afgjortAf, grund, begrundelse, gyldig: { fra, til }, medUdskrivning, destination, tilbudt, hoert, klagevejledt, tilbage: null };
}

function udskrivningFrom({ opholdId, fra, afgjort, grund, destination, begrundelse }: Bortvis) {
  const maade = grund === 'husorden' ? ('bortvisning' as const) : ('efter_aftale' as const);
  return { opholdId, dato: fra, afgjort, afgjortAf: 'leder' as const, maade, destination, planlagt: false, begrundelse };
}
