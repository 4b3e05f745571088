import type { IsoDate } from '../../law/kernel/dato.ts';
import type { ChosenReadings } from '../../law/kernel/lovvalg.ts';
import type { Actor } from '../adgang/actor.ts';
import type { Forloeb, Journal, NyFakta } from './fakta.ts';
import type { Budskab } from '../kommune/budskab.ts';
import type { Kuvert } from '../kommune/kuvert.ts';
import type { VentetAnkomst } from '../ophold/ventetAnkomst.ts';

/** What a command may use: who acts, the day, the readings of the law, the facts the actor may see, and ids to give new things. */
export interface Grundlag {
  readonly actor: Actor;
  readonly today: IsoDate;
  /** How the actor's organisation reads the open questions of the law. */
  readonly readings: ChosenReadings;
  /** The person the command is about; `null` when the command makes a new record. */
  readonly forloeb: Forloeb | null;
  readonly nytId: () => string;
}

/** What a command decided: new records and facts, and the ids the caller needs. */
export interface Registrer {
  readonly kind: 'registrer';
  readonly borgere: readonly string[];
  readonly journaler: readonly Journal[];
  readonly fakta: readonly NyFakta[];
  readonly kuverter: readonly Kuvert[];
  /** Messages about a stay on their way to the other side, if any. */
  readonly budskaber?: readonly Budskab[];
  /** Who is sent to another boform that uses Hjemvej. */
  readonly ankomster?: readonly VentetAnkomst[];
  readonly svar: Readonly<Record<string, string>>;
}

/** Why a command was not carried out: a code with parameters, never a sentence. Nothing is recorded. */
export interface Afvis {
  readonly kind: 'afvis';
  readonly kode: Afvisningskode;
  readonly felt?: string;
  readonly detaljer?: readonly { readonly key: string; readonly params?: Readonly<Record<string, string | number | boolean | null>> }[];
}

export type Afvisningskode =
  | 'ukendt_forekomst'
  | 'ingen_journal'
  | 'dato_i_fremtiden'
  | 'udskrevet_foer_indskrevet'
  | 'flyttet_foer_indskrevet'
  | 'har_pladsen'
  | 'nat_foer_indskrevet'
  | 'henvist_til_sig_selv'
  | 'svar_foer_afsendelse'
  | 'flyttet_til_sig_selv'
  | 'kun_med_udskrivning'
  | 'udskrivning_er_lederens'
  | 'tilbage_foer_bortvist'
  | 'tilbage_foer_fravaer'
  | 'under_18'
  | 'huset_har_plads'
  | 'allerede_henvist'
  | 'kontakt_mangler'
  | 'efterforsorg_foer_udskrivning'
  | 'efterforsorg_ikke_begyndt'
  | 'allerede_udskrevet'
  | 'allerede_indskrevet_her'
  | 'venter_allerede'
  | 'betingelser_mangler'
  | 'begrundelse_mangler'
  | 'grundlag_mangler'
  | 'samme_person'
  | 'allerede_koblet'
  | 'allerede_modtaget'
  | 'slut_foer_start'
  | 'venter_paa_sig_selv'
  | 'ingen_uenighed'
  | 'ikke_udskrevet'
  | 'virkning_foer_afgoerelse'
  | 'modtager_uden_hjemvej'
  | 'ingen_navngiven_modtager'
  | 'sendes_i_dag'
  | 'barn_foer_foraelder'
  | 'barn_er_voksen'
  | 'barn_uden_orientering'
  | 'barn_foelger_foraelder'
  | 'orientering_foerst'
  | 'svar_uden_behov'
  | 'periode_overlapper'
  | 'kommunen_staar_allerede'
  | 'kan_ikke_fortrydes'
  | 'indskrevet_der'
  | 'aendret_imens';

export type Beslutning = Registrer | Afvis;

/** Facts recorded in existing journals, nothing else made. */
export function registrerFakta(fakta: readonly NyFakta[], svar: Readonly<Record<string, string>> = {}): Registrer {
  return { kind: 'registrer', borgere: [], journaler: [], fakta, kuverter: [], svar };
}

/** A refusal with its code; the rest tells which field it is about and why. */
export function afvis(kode: Afvisningskode, rest: Omit<Afvis, 'kind' | 'kode'> = {}): Afvis {
  return { kind: 'afvis', kode, ...rest };
}
