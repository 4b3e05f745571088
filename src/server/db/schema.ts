// Generated from the migrated database by `npm run schema`; a test fails when it is out of date.
import type { ColumnType } from 'kysely';
import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Periode } from '../../law/kernel/periode.ts';

/** A column the database fills itself. */
type Given<T> = ColumnType<T, T | undefined, T>;
/** A column the ledger sets; the application only reads it. */
type Ledger<T> = ColumnType<T, never, never>;

export interface AdgangBruger {
  id: string;
  organisation_id: string;
  navn: string;
  mail: string | null;
  kodeord_hash: string | null;
  sprog: Given<string>;
  aktiv: Given<boolean>;
}

export interface AdgangBrugerrolle {
  bruger_id: string;
  rolle: string;
  boform_id: string | null;
  gyldig: ColumnType<Periode, string | undefined, string>;
  tildelt_af: string | null;
}

export interface AdgangEngangslink {
  token_hash: Buffer;
  bruger_id: string;
  oprettet_at: Given<Date>;
  udloeber_at: Date;
  brugt_at: Date | null;
}

export interface AdgangEnhed {
  id: string;
  boform_id: string;
  navn: string;
  token_hash: Buffer;
  laas_minutter: number;
  oprettet_af: string;
  oprettet_at: Given<Date>;
  sidst_brugt_at: Date | null;
  lukket_at: Date | null;
  lukket_af: string | null;
}

export interface AdgangHemmelighed {
  id: Given<boolean>;
  noegle: Buffer;
}

export interface AdgangMaerke {
  art: string;
  sat_at: Given<Date>;
}

export interface AdgangRolleFormaal {
  rolle: string;
  formaal: string;
}

export interface AdgangRolleJournalart {
  rolle: string;
  journal_art: string;
  skriver: boolean;
}

export interface AdgangSession {
  token_hash: Buffer;
  bruger_id: string;
  maade: string;
  oprettet_at: Given<Date>;
  udloeber_at: Date;
  afsluttet_at: Date | null;
  enhed_id: string | null;
  vagt_id: string | null;
  laases_at: Date | null;
}

export interface AdgangUdfasetNoegle {
  id: string;
  udfaset_at: Given<Date>;
  udfaset_af: string;
}

export interface AdgangVagt {
  id: string;
  boform_id: string;
  bruger_id: string;
  enhed_id: string | null;
  til: Date;
  pin_hash: string | null;
  kode_hash: string | null;
  forsoeg: Given<number>;
  oprettet_af: string;
  oprettet_at: Given<Date>;
  sluttet_at: Date | null;
  sluttet_af: string | null;
}

export interface HjemvejAfslag {
  boform_id: string;
  afgjort: IsoDate;
  afgjort_af: string;
  grund: string;
  begrundelse: string | null;
  henvist_til: string | null;
  klagevejledt: boolean;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
  paragraf: Given<string>;
  henvist_den: IsoDate | null;
  doegnvagt: string | null;
}

export interface HjemvejBeboermoede {
  id: string;
  boform_id: string;
  art: string;
  dato: IsoDate;
  deltagere: number | null;
  referat: string;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejBeboerpunkt {
  id: string;
  moede_id: string;
  boform_id: string;
  nummer: number;
  oenske: string;
}

export interface HjemvejBeboersvar {
  id: string;
  punkt_id: string;
  boform_id: string;
  dato: IsoDate;
  udfald: string;
  svar: string;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejBesked {
  ophold_id: string;
  art: string;
  retning: string;
  modpart_id: string | null;
  modpart_navn: string;
  dato: IsoDate;
  kanal: string;
  grundlag: string | null;
  tekst: string;
  svar: string | null;
  budskab_id: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBeskyttelse {
  art: string;
  gyldig: ColumnType<Periode, string, string>;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBevilling {
  paragraf: string;
  metode: string | null;
  afgjort: IsoDate;
  gyldig: ColumnType<Periode, string, string>;
  leverandoer: string | null;
  oenske_fulgt: boolean | null;
  begrundelse: string | null;
  svarer_til_behov: boolean | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBoform {
  id: string;
  organisation_id: string;
  navn: string;
  adresse: string | null;
  telefon: string | null;
  doegnskifte: Given<string>;
  kommune_id: string | null;
}

export interface HjemvejBoformGodkendelse {
  boform_id: string;
  paragraf: string;
  tilbudsportal_id: string | null;
  gyldig: ColumnType<Periode, string, string>;
}

export interface HjemvejBoformoplysning {
  id: string;
  boform_id: string;
  fra: IsoDate;
  deler_pladser: boolean;
  adresse_skjult: boolean;
  doegnvagt: string | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejBolig {
  adresse: string;
  udlejer: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBoligskridt {
  bolig_id: string;
  skridt: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBorger {
  id: string;
  dataansvarlig: string;
  oprettet_at: Given<Date>;
}

export interface HjemvejBortvisning {
  ophold_id: string;
  afgjort: IsoDate;
  afgjort_af: string;
  grund: string;
  begrundelse: string;
  gyldig: ColumnType<Periode, string, string>;
  med_udskrivning: boolean;
  destination: string;
  tilbudt: string | null;
  hoert: boolean | null;
  klagevejledt: boolean;
  tilbage: IsoDate | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBotilbudsbehov {
  oplyst: IsoDate;
  behov: string;
  klarer_sig: boolean | null;
  anden_maade: boolean | null;
  tilbudt: IsoDate | null;
  tilbud: string | null;
  begrundelse: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBrugteDage {
  fra: IsoDate;
  dage: number;
  oplyst_af: string;
  oplyst_den: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejBudskab {
  id: string;
  til: string;
  afsender_id: string;
  afsender_navn: string;
  modtager_id: string;
  boform_id: string;
  ophold_ref: string;
  art: string;
  grundlag: string | null;
  tekst: string;
  svar: string | null;
  dato: IsoDate;
  afsendt_at: Given<Date>;
}

export interface HjemvejDoegnskifte {
  id: string;
  boform_id: string;
  fra: IsoDate;
  klokken: string;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejEfterforsorg {
  ophold_id: string;
  skridt: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejEftersoegning {
  id: string;
  boform_id: string;
  fra: IsoDate;
  naetter: number;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejEgenbetaling {
  gyldig: ColumnType<Periode, string, string>;
  oere_pr_doegn: number;
  grund: string;
  begrundelse: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejEgenbetalingssats {
  id: string;
  organisation_id: string;
  fra: IsoDate;
  oere_pr_doegn: number;
  kilde: string;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejFaktaart {
  nummer: number;
  navn: string;
  orden: string;
}

export interface HjemvejFaktura {
  id: string;
  organisation_id: string;
  boform_id: string;
  art: string;
  nummer: string;
  dato: IsoDate;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejFakturalinje {
  faktura_id: string;
  nummer: number;
  dataansvarlig: string;
  borger_id: string | null;
  ophold_id: string | null;
  tekst: string;
  gyldig: ColumnType<Periode, string, string>;
  dage: number;
  oere_pr_doegn: number;
  beloeb: number;
}

export interface HjemvejFinanspost {
  organisation_id: string;
  nummer: string;
  udgave: number;
  konto: string;
  dato: IsoDate;
  beloeb: number;
  reference: string | null;
  tekst: string | null;
  indlaest_den: IsoDate;
  indlaest_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejFravaer {
  ophold_id: string;
  gyldig: ColumnType<Periode, string, string>;
  grund: string;
  aftalt_af: string;
  tilbage: IsoDate | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejGennemgang {
  ophold_id: string;
  dato: IsoDate;
  opfyldt: boolean;
  begrundelse: string;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejHusnotat {
  id: string;
  boform_id: string;
  tekst: string | null;
  erstatter: string | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejIdentitet {
  art: string;
  cpr_krypteret: Buffer | null;
  cpr_noegle: string | null;
  cpr_hash: Buffer | null;
  foedselsdato: IsoDate | null;
  journal_art: string;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
  journal_boform_id: string | null;
}

export interface HjemvejIkkeSamme {
  anden_borger_id: string;
  dato: IsoDate;
  begrundelse: string;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejImportUdsagn {
  nr: number;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  import_kilde: string;
  art: string;
  borger_noegle: string;
  ophold_noegle: Given<string>;
  forekomst_id: string | null;
  sagt: ColumnType<unknown, string, string>;
  sagt_at: Given<Date>;
}

export interface HjemvejIndskrivningssamtale {
  ophold_id: string;
  dato: IsoDate;
  perspektiv: string;
  kommune: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejJournal {
  id: string;
  borger_id: string;
  dataansvarlig: string;
  art: string;
  boform_id: string | null;
  oprettet_at: Given<Date>;
}

export interface HjemvejKobling {
  anden_borger_id: string;
  grund: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejKolonneregister {
  tabel: string;
  kolonne: string;
  formaal: string;
  hjemmel: string;
  kategori: string;
  opbevaring: string;
}

export interface HjemvejKommando {
  id: string;
  bruger_id: string;
  navn: string;
  svar: ColumnType<unknown, string, string>;
  fakta: readonly string[];
  tid: Given<Date>;
}

export interface HjemvejKommunerolle {
  rolle: string;
  kommune_id: string;
  gyldig: ColumnType<Periode, string, string>;
  grundlag: string;
  omtvistet: Given<boolean>;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejKontering {
  id: string;
  organisation_id: string;
  art: string;
  konto: string;
  navn: string;
  gyldig: ColumnType<Periode, string, string>;
  kilde: string;
  registreret_af: string;
  registreret_at: Given<Date>;
  registreret_den: IsoDate;
}

export interface HjemvejKravaccept {
  ophold_id: string;
  betingelse: string;
  gyldig: ColumnType<Periode, string, string>;
  begrundelse: string;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejKuvert {
  id: string;
  afsender_id: string;
  modtager_id: string;
  afsendt_at: Given<Date>;
  om: string;
  boform_id: string;
  ophold_ref: string;
  dato: IsoDate;
  navn: string;
  foedselsdato: IsoDate | null;
  cpr_krypteret: Buffer | null;
  cpr_noegle: string | null;
  cpr_hash: Buffer | null;
  kontakt: string;
  doedsfald: Given<boolean>;
  skjult: Given<boolean>;
}

export interface HjemvejKuvertskridt {
  id: string;
  kuvert_id: string;
  nummer: number;
  fra_id: string;
  til_id: string | null;
  aarsag: string;
  registreret_af: string;
  registreret_at: Given<Date>;
  kanal: string | null;
  sendt_den: IsoDate | null;
  til_person: string | null;
}

export interface HjemvejLeverandoeroenske {
  oenske: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejLovvalgBekraeftelse {
  id: string;
  organisation_id: string;
  lovvalg: string;
  laesning: string | null;
  bekraeftet_den: IsoDate;
  bekraeftet_af: string;
  begrundelse: string;
  registreret_at: Given<Date>;
}

export interface HjemvejMulighed {
  mulighed: string;
  vurdering: string;
  begrundelse: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejNavn {
  art: string;
  navn: string;
  foldet: Ledger<string | null>;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejOenske {
  tekst: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejOpgave {
  journal_id: string;
  borger_id: string;
  dataansvarlig: string;
  regel: string;
  emne_id: string;
  modalitet: string;
  tilstand: string;
  paamind: IsoDate | null;
  frist: IsoDate | null;
  tekst: ColumnType<unknown, string, string>;
  holder_til: IsoDate | null;
}

export interface HjemvejOpgaveUdgave {
  journal_id: string;
  borger_id: string;
  dataansvarlig: string;
  udgave: string;
}

export interface HjemvejOphold {
  boform_id: string;
  art: string;
  gyldig: ColumnType<Periode, string, string>;
  uden_nat: Given<boolean>;
  ankomst_kl: string | null;
  henvist: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejOpholdsplan {
  ophold_id: string;
  skridt: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
  forventninger: string | null;
  maal: string | null;
  foerer_til: string | null;
  hvem_goer_hvad: string | null;
  kontaktperson: string | null;
  kontakter: string | null;
  kommunens_plan: string | null;
  jobplan: string | null;
  aftalt: string | null;
  naeste_gennemgang: IsoDate | null;
  tryghed: string | null;
}

export interface HjemvejOptagelse {
  ophold_id: string;
  afgjort: IsoDate;
  saerlige_sociale_problemer: boolean | null;
  ingen_bolig: boolean | null;
  kan_ikke_vaere_i_bolig: boolean | null;
  akut_behov: boolean | null;
  behov_for_stoette: boolean | null;
  lovligt_ophold: boolean | null;
  begrundelse: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejOrganisation {
  id: string;
  art: string;
  navn: string;
  cvr: string | null;
  kommunekode: string | null;
  bruger_hjemvej: Given<boolean>;
}

export interface HjemvejOrientering {
  ophold_id: string;
  om: string;
  retning: string;
  modpart_id: string | null;
  modpart_navn: string;
  dato: IsoDate;
  kanal: string;
  kuvert_id: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
  til_person: string | null;
  til_kontakt: string | null;
  haendelsesdato: IsoDate | null;
}

export interface HjemvejOrienteringssvar {
  ophold_id: string;
  orientering_id: string;
  svar: string;
  af_navn: string;
  videre_til_id: string | null;
  videre_til_navn: string | null;
  dato: IsoDate;
  begrundelse: string;
  skridt_id: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejOverflytning {
  ophold_id: string;
  retning: string;
  boform_id: string | null;
  sted: string;
  dato: IsoDate;
  klokken: string | null;
  ankomst_id: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejPlads {
  id: string;
  boform_id: string;
  navn: string;
  traek: Given<readonly string[]>;
}

export interface HjemvejPladsbelaegning {
  ophold_id: string;
  plads_id: string;
  gyldig: ColumnType<Periode, string, string>;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejPladshjaelp {
  henvendt: IsoDate;
  oenske: boolean | null;
  behov: boolean | null;
  boform_id: string | null;
  tilbudt: IsoDate | null;
  egnet: string | null;
  svar: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejPladspause {
  id: string;
  plads_id: string;
  boform_id: string;
  fra: IsoDate;
  til: IsoDate | null;
  aarsag: string;
  erstatter: string | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejPladsskridt {
  id: string;
  plads_id: string;
  boform_id: string;
  skridt: string;
  dato: IsoDate;
  aarsag: string | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejPladstraek {
  id: string;
  plads_id: string;
  boform_id: string;
  fra: IsoDate;
  traek: readonly string[];
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejPlan {
  art: string;
  formaal: string | null;
  indsats: string | null;
  varighed: string | null;
  andre_forhold: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejPlanindsats {
  plan_id: string;
  indsats: string;
  myndighed: string;
  ansvarlig: string | null;
  gyldig: ColumnType<Periode, string, string>;
  efter_id: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejPlanskridt {
  plan_id: string;
  skridt: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejRefusionskrav {
  id: string;
  organisation_id: string;
  kvartal: string;
  sendt_den: IsoDate;
  sendt_af: string;
  sendt_at: Given<Date>;
  position: number;
  lovudgave: string;
  laesninger: ColumnType<unknown, string, string>;
  beloeb: number;
}

export interface HjemvejRefusionskravlinje {
  krav_id: string;
  dataansvarlig: string;
  borger_id: string;
  ophold_id: string;
  aar: number;
  art: string;
  dage: number;
  beloeb: number;
  dage_ialt: number;
  beloeb_ialt: number;
  grundlag: ColumnType<unknown, string, string>;
}

export interface HjemvejRegnskabsaar {
  organisation_id: string;
  aar: number;
  lukket_den: IsoDate;
  lukket_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejRelation {
  art: string;
  anden_borger_id: string | null;
  navn: string | null;
  foedselsdato: IsoDate | null;
  oplyst_af: string;
  dato: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejSenesteOpholdssted {
  ophold_id: string;
  sted: string;
  oplyst: IsoDate;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejSkjultaabning {
  id: string;
  kuvert_id: string;
  bruger_id: string;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejSkjultmodtager {
  id: string;
  organisation_id: string;
  fra: IsoDate;
  modtager_id: string;
  stedfortraeder_id: string | null;
  stedfortraeder_fra: IsoDate | null;
  stedfortraeder_til: IsoDate | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejStatistikkode {
  id: string;
  organisation_id: string;
  liste: string;
  vaerdi: string;
  kode: string;
  betegnelse: string | null;
  fra: IsoDate;
  oprindelse: string;
  kilde: string | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejStikproeve {
  id: string;
  organisation_id: string;
  krav_id: string;
  metode: string;
  betingelse: string | null;
  antal: number;
  froe: number;
  udgave: string;
  blandt: number;
  trukket_den: IsoDate;
  trukket_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejStikproeveafslutning {
  stikproeve_id: string;
  organisation_id: string;
  afsluttet_den: IsoDate;
  afsluttet_af: string;
  registreret_at: Given<Date>;
  linjer: number;
  proevede: number;
  fejllinjer: number;
  fejlbeloeb: number;
  usetelinjer: number;
  uset_beloeb: number;
}

export interface HjemvejStikproevefrigivelse {
  resultat_id: string;
  begrundelse: string;
  frigivet_den: IsoDate;
  frigivet_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejStikproevelinje {
  stikproeve_id: string;
  nummer: number;
  dataansvarlig: string;
  borger_id: string;
  ophold_id: string;
  aar: number;
}

export interface HjemvejStikproeveresultat {
  id: string;
  stikproeve_id: string;
  nummer: number;
  betingelse: string;
  udfald: string;
  gyldig: ColumnType<Periode | null, string | null, string>;
  bemaerkning: string | null;
  bevis: string | null;
  registreret_den: IsoDate;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejStoetteovervejelse {
  ophold_id: string;
  dato: IsoDate;
  behov: boolean;
  begrundelse: string;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejTakst {
  boform_id: string;
  gyldig: ColumnType<Periode, string, string>;
  oere_pr_doegn: number;
  kilde: string;
}

export interface HjemvejTakstbevis {
  id: string;
  organisation_id: string;
  boform_id: string;
  gyldig: ColumnType<Periode, string, string>;
  belaegning_procent: number | null;
  tilbudsportal_set: IsoDate | null;
  paategnet_den: IsoDate | null;
  revisor: string | null;
  forbehold: string | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejTakstdel {
  takstbevis_id: string;
  nummer: number;
  navn: string;
  oere_pr_doegn: number;
  art: string;
  begrundelse: string | null;
  formaal: string;
  organisatorisk: boolean | null;
  strukturel: boolean | null;
}

export interface HjemvejTilstede {
  ophold_id: string;
  nat: IsoDate;
  svar: string;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejUdeblevenAnkomst {
  ankomst_id: string;
  boform_id: string;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejUdskrivning {
  ophold_id: string;
  dato: IsoDate;
  afgjort: IsoDate | null;
  afgjort_af: string;
  maade: string;
  destination: string;
  planlagt: boolean;
  begrundelse: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejVagtnotat {
  ophold_id: string;
  dato: IsoDate;
  tekst: string;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejVagtskifte {
  id: string;
  boform_id: string;
  fra_navn: string | null;
  laeste: readonly string[] | null;
  erstatter: string | null;
  registreret_af: string;
  registreret_at: Given<Date>;
}

export interface HjemvejVenteplads {
  boform_id: string;
  oensket: IsoDate;
  kontakt: string;
  samtykke: boolean;
  ring_tilbage: IsoDate | null;
  kommer: IsoDate | null;
  slut: IsoDate | null;
  udfald: string | null;
  id: string;
  forekomst_id: string;
  borger_id: string;
  journal_id: string;
  dataansvarlig: string;
  registreret_at: Ledger<Date>;
  registreret_af: Ledger<string>;
  kilde: string;
  position: Ledger<number>;
  erstatter: string | null;
  erstattet_ved: Ledger<string | null>;
  tilbagekaldt: Given<boolean>;
  aarsag: string | null;
}

export interface HjemvejVentetAnkomst {
  id: string;
  afsender_id: string;
  fra_boform_id: string;
  til_boform_id: string;
  afsendt_at: Given<Date>;
  dato: IsoDate;
  klokken: string | null;
  navn: string;
  kontakt: string;
  skjult: boolean;
  handlekommune_id: string | null;
}

export interface LogOpslag {
  id: number;
  tid: Given<Date>;
  bruger_id: string;
  organisation_id: string;
  roller: readonly string[];
  formaal: string;
  handling: string;
  borgere: readonly string[];
  detalje: ColumnType<unknown, string | undefined, string>;
}

export interface LogSegment {
  nr: number;
  fra_id: number;
  til_id: number;
  antal: number;
  indhold: Buffer;
  forrige: Buffer;
  hash: Buffer;
  forseglet_at: Date;
}

export interface Database {
  'adgang.bruger': AdgangBruger;
  'adgang.brugerrolle': AdgangBrugerrolle;
  'adgang.engangslink': AdgangEngangslink;
  'adgang.enhed': AdgangEnhed;
  'adgang.hemmelighed': AdgangHemmelighed;
  'adgang.maerke': AdgangMaerke;
  'adgang.rolle_formaal': AdgangRolleFormaal;
  'adgang.rolle_journalart': AdgangRolleJournalart;
  'adgang.session': AdgangSession;
  'adgang.udfaset_noegle': AdgangUdfasetNoegle;
  'adgang.vagt': AdgangVagt;
  'hjemvej.afslag': HjemvejAfslag;
  'hjemvej.beboermoede': HjemvejBeboermoede;
  'hjemvej.beboerpunkt': HjemvejBeboerpunkt;
  'hjemvej.beboersvar': HjemvejBeboersvar;
  'hjemvej.besked': HjemvejBesked;
  'hjemvej.beskyttelse': HjemvejBeskyttelse;
  'hjemvej.bevilling': HjemvejBevilling;
  'hjemvej.boform': HjemvejBoform;
  'hjemvej.boform_godkendelse': HjemvejBoformGodkendelse;
  'hjemvej.boformoplysning': HjemvejBoformoplysning;
  'hjemvej.bolig': HjemvejBolig;
  'hjemvej.boligskridt': HjemvejBoligskridt;
  'hjemvej.borger': HjemvejBorger;
  'hjemvej.bortvisning': HjemvejBortvisning;
  'hjemvej.botilbudsbehov': HjemvejBotilbudsbehov;
  'hjemvej.brugte_dage': HjemvejBrugteDage;
  'hjemvej.budskab': HjemvejBudskab;
  'hjemvej.doegnskifte': HjemvejDoegnskifte;
  'hjemvej.efterforsorg': HjemvejEfterforsorg;
  'hjemvej.eftersoegning': HjemvejEftersoegning;
  'hjemvej.egenbetaling': HjemvejEgenbetaling;
  'hjemvej.egenbetalingssats': HjemvejEgenbetalingssats;
  'hjemvej.faktaart': HjemvejFaktaart;
  'hjemvej.faktura': HjemvejFaktura;
  'hjemvej.fakturalinje': HjemvejFakturalinje;
  'hjemvej.finanspost': HjemvejFinanspost;
  'hjemvej.fravaer': HjemvejFravaer;
  'hjemvej.gennemgang': HjemvejGennemgang;
  'hjemvej.husnotat': HjemvejHusnotat;
  'hjemvej.identitet': HjemvejIdentitet;
  'hjemvej.ikke_samme': HjemvejIkkeSamme;
  'hjemvej.import_udsagn': HjemvejImportUdsagn;
  'hjemvej.indskrivningssamtale': HjemvejIndskrivningssamtale;
  'hjemvej.journal': HjemvejJournal;
  'hjemvej.kobling': HjemvejKobling;
  'hjemvej.kolonneregister': HjemvejKolonneregister;
  'hjemvej.kommando': HjemvejKommando;
  'hjemvej.kommunerolle': HjemvejKommunerolle;
  'hjemvej.kontering': HjemvejKontering;
  'hjemvej.kravaccept': HjemvejKravaccept;
  'hjemvej.kuvert': HjemvejKuvert;
  'hjemvej.kuvertskridt': HjemvejKuvertskridt;
  'hjemvej.leverandoeroenske': HjemvejLeverandoeroenske;
  'hjemvej.lovvalg_bekraeftelse': HjemvejLovvalgBekraeftelse;
  'hjemvej.mulighed': HjemvejMulighed;
  'hjemvej.navn': HjemvejNavn;
  'hjemvej.oenske': HjemvejOenske;
  'hjemvej.opgave': HjemvejOpgave;
  'hjemvej.opgave_udgave': HjemvejOpgaveUdgave;
  'hjemvej.ophold': HjemvejOphold;
  'hjemvej.opholdsplan': HjemvejOpholdsplan;
  'hjemvej.optagelse': HjemvejOptagelse;
  'hjemvej.organisation': HjemvejOrganisation;
  'hjemvej.orientering': HjemvejOrientering;
  'hjemvej.orienteringssvar': HjemvejOrienteringssvar;
  'hjemvej.overflytning': HjemvejOverflytning;
  'hjemvej.plads': HjemvejPlads;
  'hjemvej.pladsbelaegning': HjemvejPladsbelaegning;
  'hjemvej.pladshjaelp': HjemvejPladshjaelp;
  'hjemvej.pladspause': HjemvejPladspause;
  'hjemvej.pladsskridt': HjemvejPladsskridt;
  'hjemvej.pladstraek': HjemvejPladstraek;
  'hjemvej.plan': HjemvejPlan;
  'hjemvej.planindsats': HjemvejPlanindsats;
  'hjemvej.planskridt': HjemvejPlanskridt;
  'hjemvej.refusionskrav': HjemvejRefusionskrav;
  'hjemvej.refusionskravlinje': HjemvejRefusionskravlinje;
  'hjemvej.regnskabsaar': HjemvejRegnskabsaar;
  'hjemvej.relation': HjemvejRelation;
  'hjemvej.seneste_opholdssted': HjemvejSenesteOpholdssted;
  'hjemvej.skjultaabning': HjemvejSkjultaabning;
  'hjemvej.skjultmodtager': HjemvejSkjultmodtager;
  'hjemvej.statistikkode': HjemvejStatistikkode;
  'hjemvej.stikproeve': HjemvejStikproeve;
  'hjemvej.stikproeveafslutning': HjemvejStikproeveafslutning;
  'hjemvej.stikproevefrigivelse': HjemvejStikproevefrigivelse;
  'hjemvej.stikproevelinje': HjemvejStikproevelinje;
  'hjemvej.stikproeveresultat': HjemvejStikproeveresultat;
  'hjemvej.stoetteovervejelse': HjemvejStoetteovervejelse;
  'hjemvej.takst': HjemvejTakst;
  'hjemvej.takstbevis': HjemvejTakstbevis;
  'hjemvej.takstdel': HjemvejTakstdel;
  'hjemvej.tilstede': HjemvejTilstede;
  'hjemvej.udebleven_ankomst': HjemvejUdeblevenAnkomst;
  'hjemvej.udskrivning': HjemvejUdskrivning;
  'hjemvej.vagtnotat': HjemvejVagtnotat;
  'hjemvej.vagtskifte': HjemvejVagtskifte;
  'hjemvej.venteplads': HjemvejVenteplads;
  'hjemvej.ventet_ankomst': HjemvejVentetAnkomst;
  'log.opslag': LogOpslag;
  'log.segment': LogSegment;
}
