import type { Client } from 'pg';

/** The rows of one kind of fact: its own columns as SQL, for each person or stay that `where` leaves, in the journals of `side`. */
interface Rows {
  readonly table: string;
  readonly kind: number;
  readonly from: 'person' | 'stay';
  readonly side: 'kommune' | 'boform';
  readonly columns: Readonly<Record<string, string>>;
  readonly where?: string;
}

const GYLDIG = `daterange(fra, til)`;
const NAVN = `(array['Karen','Ole','Amina','Peter','Lis','Jens','Sofie','Hans','Mette','Ali','Åse','Bo'])[1 + pg_temp.h(p, 31) % 12] || ' '
  || (array['Jensen','Holm','Ørsted','Aagaard','Dahl','Kjær','Lund','Riber','Sahin','Friis'])[1 + pg_temp.h(p, 32) % 10] || ' ' || p % 997`;
const HAS_CPR = 'pg_temp.h(p, 33) % 10 < 7';
const IDENTITET = {
  art: `case when ${HAS_CPR} then 'cpr' else 'uden' end`,
  cpr_krypteret: `case when ${HAS_CPR} then $1::bytea end`,
  cpr_noegle: `case when ${HAS_CPR} then $2 end`,
  cpr_hash: `case when ${HAS_CPR} then sha256(convert_to(p::text, 'UTF8')) end`,
  foedselsdato: `date '1950-01-01' + (pg_temp.h(p, 34) % 20000)::int`,
};
/** Of the running stays four of five have been told of; all earlier ones have. */
const IS_TOLD = '(not loebende or pg_temp.h(p, 35) % 5 > 0)';
const MALING = { afgjort: 'fra', saerlige_sociale_problemer: 'true', ingen_bolig: 'true', akut_behov: 'true', behov_for_stoette: 'true', lovligt_ophold: 'true', begrundelse: `'Står uden bolig.'` };
const notice = (om: string, retning: string, day: string, modpart: string) => ({
  ophold_id: 'ophold', om: `'${om}'`, retning: `'${retning}'`, modpart_id: modpart, modpart_navn: `'Modparten'`, dato: day, kanal: `'mail'`,
});

const ROWS: readonly Rows[] = [
  { table: 'navn', kind: 20, from: 'person', side: 'kommune', columns: { art: `'officielt'`, navn: NAVN } },
  { table: 'navn', kind: 21, from: 'person', side: 'boform', columns: { art: `'som_sagt'`, navn: NAVN } },
  { table: 'identitet', kind: 22, from: 'person', side: 'kommune', columns: { ...IDENTITET, journal_art: `'myndighed'`, journal_boform_id: 'null::uuid' } },
  { table: 'identitet', kind: 23, from: 'person', side: 'boform', columns: { ...IDENTITET, journal_art: `'boform'`, journal_boform_id: 'boform_id' } },
  { table: 'kommunerolle', kind: 24, from: 'person', side: 'kommune', columns: { rolle: `'handlekommune'`, kommune_id: 'kommune_id', gyldig: `'[2016-12-01,)'::daterange`, grundlag: `'Sidst bolig her'`, omtvistet: 'false' } },
  { table: 'oenske', kind: 25, from: 'person', side: 'kommune', where: 'p % 2 = 0', columns: { tekst: `'Et sted jeg selv kan låse.'`, dato: `date '2020-01-01'` } },
  { table: 'egenbetaling', kind: 26, from: 'person', side: 'kommune', columns: { gyldig: `'[2016-12-01,)'::daterange`, oere_pr_doegn: '9300', grund: `'sats'` } },
  { table: 'ophold', kind: 40, from: 'stay', side: 'kommune', columns: { boform_id: 'boform_id', art: `'110'`, gyldig: GYLDIG } },
  { table: 'ophold', kind: 41, from: 'stay', side: 'boform', columns: { boform_id: 'boform_id', art: `'110'`, gyldig: GYLDIG, henvist: `'selv'`, ankomst_kl: `'21:30'::time` } },
  { table: 'pladsbelaegning', kind: 42, from: 'stay', side: 'boform', columns: { ophold_id: 'pg_temp.u(41, nr)', plads_id: 'pg_temp.u(4, hus_nr * 30 + p % 30)', gyldig: GYLDIG } },
  { table: 'optagelse', kind: 43, from: 'stay', side: 'boform', columns: { ophold_id: 'pg_temp.u(41, nr)', ...MALING } },
  { table: 'orientering', kind: 44, from: 'stay', side: 'boform', where: IS_TOLD, columns: notice('indskrivning', 'sendt', 'fra + 1', 'kommune_id') },
  { table: 'orientering', kind: 45, from: 'stay', side: 'kommune', where: IS_TOLD, columns: notice('indskrivning', 'modtaget', 'fra + 1', 'udbyder_id') },
  { table: 'orientering', kind: 46, from: 'stay', side: 'boform', where: 'til is not null', columns: notice('udskrivning', 'sendt', 'til', 'kommune_id') },
  { table: 'orientering', kind: 47, from: 'stay', side: 'kommune', where: 'til is not null', columns: notice('udskrivning', 'modtaget', 'til', 'udbyder_id') },
  { table: 'udskrivning', kind: 48, from: 'stay', side: 'boform', where: 'til is not null', columns: { ophold_id: 'pg_temp.u(41, nr)', dato: 'til', afgjort_af: `'leder'`, maade: `'efter_aftale'`, destination: `'egen_bolig'`, planlagt: 'true' } },
  { table: 'opholdsplan', kind: 49, from: 'stay', side: 'boform', columns: { ophold_id: 'pg_temp.u(41, nr)', skridt: `'udarbejdet'`, dato: 'fra + 2' } },
  { table: 'plan', kind: 50, from: 'stay', side: 'kommune', where: 'k = 1 or loebende', columns: { art: `'142'`, formaal: `'Et hjem'`, indsats: `'Bolig og støtte'`, varighed: `'Et år'`, andre_forhold: `'Ingen'` } },
  { table: 'planskridt', kind: 51, from: 'stay', side: 'kommune', where: 'k = 1 or loebende', columns: { plan_id: 'pg_temp.u(50, nr)', skridt: `case when p % 2 = 0 then 'udarbejdet' else 'paabegyndt' end`, dato: 'fra' } },
  { table: 'bolig', kind: 52, from: 'stay', side: 'kommune', where: 'k = 2', columns: { adresse: `'Elmevej ' || p`, udlejer: `'Boligforeningen'` } },
  { table: 'boligskridt', kind: 53, from: 'stay', side: 'kommune', where: 'k = 2', columns: { bolig_id: 'pg_temp.u(52, nr)', skridt: `'anvist'`, dato: 'til - 1' } },
  { table: 'boligskridt', kind: 54, from: 'stay', side: 'kommune', where: 'k = 2', columns: { bolig_id: 'pg_temp.u(52, nr)', skridt: `'indflyttet'`, dato: 'til' } },
  { table: 'bevilling', kind: 55, from: 'stay', side: 'kommune', where: 'k = 2', columns: { paragraf: `'85a'`, metode: `'ICM'`, afgjort: 'til - 1', gyldig: 'daterange(til, til + 400)', oenske_fulgt: 'true', svarer_til_behov: 'true' } },
  { table: 'leverandoeroenske', kind: 56, from: 'stay', side: 'kommune', where: 'k = 2', columns: { oenske: `'ingen'`, dato: 'fra' } },
];

/** Fills every table of facts. `cpr` is the sealed number that stands for each. */
export async function fillFakta(client: Client, cpr: { readonly krypteret: Buffer; readonly noegle: string }): Promise<void> {
  for (const rows of ROWS) await client.query(insertOf(rows), rows.table === 'identitet' ? [cpr.krypteret, cpr.noegle] : []);
}

function insertOf({ table, kind, from, side, columns, where = 'true' }: Rows): string {
  const [borger, journal, organisation] = side === 'kommune' ? ['borger_k', 'journal_k', 'kommune_id'] : ['borger_b', 'journal_b', 'udbyder_id'];
  const id = `pg_temp.u(${kind}, ${from === 'stay' ? 'nr' : 'p'})`;
  const author = side === 'kommune' ? 'pg_temp.u(5, kommune_nr)' : 'pg_temp.u(5, 1000 + hus_nr)';
  const own = Object.fromEntries(Object.entries(columns).map(([name, sql]) => [name, sql === 'ophold' ? `pg_temp.u(${side === 'kommune' ? 40 : 41}, nr)` : sql]));
  const all: Readonly<Record<string, string>> = {
    id, forekomst_id: id, borger_id: borger, journal_id: journal, dataansvarlig: organisation, registreret_at: 'now()', registreret_af: author,
    kilde: `'bench'`, position: `nextval('hjemvej.ledger_position')`, ...own,
  };
  return `insert into hjemvej.${table} (${Object.keys(all).join(', ')}) select ${Object.values(all).join(', ')} from ${from} where ${where}`;
}
