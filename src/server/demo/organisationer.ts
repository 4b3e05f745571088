import type { Kysely, Transaction } from 'kysely';
import type { Rolle } from '../../domain/adgang/actor.ts';
import type { Database } from '../db/schema.ts';

/** The password of every demo sign-in. The people and places are invented. */
export const DEMO_ADGANGSKODE = 'hjemvej-demo';

interface DemoBruger {
  readonly email: string;
  readonly navn: string;
  readonly rolle: Rolle;
  readonly organisation: DemoOrganisation;
  readonly boform?: DemoBoform;
}

export type DemoOrganisation = 'Åby Kommune' | 'Nørreå Kommune' | 'Fonden Fyrtårnet';
export type DemoBoform = 'Fyrtårnet' | 'Havnehuset';

/** Who may sign in to the demo: two municipalities, a private and a municipal boform. */
export const DEMO_BRUGERE: readonly DemoBruger[] = [
  { email: 'sanne@aaby.example', navn: 'Sanne Riber', rolle: 'myndighedsraadgiver', organisation: 'Åby Kommune' },
  { email: 'oekonomi@aaby.example', navn: 'Birgit Ø. Lund', rolle: 'oekonomi', organisation: 'Åby Kommune' },
  { email: 'revisor@aaby.example', navn: 'Erik Tofte', rolle: 'revisor', organisation: 'Åby Kommune' },
  { email: 'lone@fyrtaarnet.example', navn: 'Lone Krag', rolle: 'boformsleder', organisation: 'Fonden Fyrtårnet', boform: 'Fyrtårnet' },
  { email: 'nat@fyrtaarnet.example', navn: 'Niels Aagaard', rolle: 'boformsmedarbejder', organisation: 'Fonden Fyrtårnet', boform: 'Fyrtårnet' },
  { email: 'amir@noerreaa.example', navn: 'Amir Sahin', rolle: 'myndighedsraadgiver', organisation: 'Nørreå Kommune' },
  { email: 'oekonomi@noerreaa.example', navn: 'Ulla Østergaard', rolle: 'oekonomi', organisation: 'Nørreå Kommune' },
  { email: 'grethe@noerreaa.example', navn: 'Grethe Holm', rolle: 'boformsleder', organisation: 'Nørreå Kommune', boform: 'Havnehuset' },
];

const ORGANISATIONER: readonly { readonly navn: DemoOrganisation; readonly art: 'kommune' | 'boform_udbyder'; readonly kommunekode: string | null }[] = [
  { navn: 'Åby Kommune', art: 'kommune', kommunekode: '9901' },
  { navn: 'Nørreå Kommune', art: 'kommune', kommunekode: '9902' },
  { navn: 'Fonden Fyrtårnet', art: 'boform_udbyder', kommunekode: null },
];

const BOFORMER = [
  {
    navn: 'Fyrtårnet',
    organisation: 'Fonden Fyrtårnet',
    adresse: 'Havnegade 14, 9998 Åby',
    pladser: [
      ['1', 'dør der låses'], ['2'], ['3', 'hund'], ['4', 'kvinder'], ['5'], ['6', 'kvinder'], ['7'], ['8'], ['9', 'kørestol'], ['10'], ['11'], ['12', 'par'],
    ],
    takster: [['2022-01-01', 132_000], ['2024-01-01', 140_000], ['2026-01-01', 146_500]],
  },
  {
    navn: 'Havnehuset',
    organisation: 'Nørreå Kommune',
    adresse: 'Kajen 2, 9999 Nørreå',
    pladser: [['A'], ['B'], ['C', 'hund'], ['D', 'kvinder'], ['E'], ['F']],
    takster: [['2022-01-01', 118_000], ['2025-01-01', 127_500]],
  },
] as const;

/** The ids the demo courses need. */
export interface DemoRegister {
  readonly organisationer: ReadonlyMap<string, string>;
  readonly boformer: ReadonlyMap<string, string>;
  readonly brugere: ReadonlyMap<string, string>;
  /** Ids of places by boform and name: "Fyrtårnet 3". */
  readonly pladser: ReadonlyMap<string, string>;
}

/** Makes the demo's organisations, boformer with places and prices, and sign-ins. `hash` is the hash of the demo password. */
export async function insertDemoRegister(
  owner: Kysely<Database>,
  { hash, nytId }: { readonly hash: string; readonly nytId: () => string },
): Promise<DemoRegister> {
  return owner.transaction().execute(async (tx) => {
    const organisationer = await insertOrganisationer(tx, nytId);
    const { boformer, pladser } = await insertBoformer(tx, { organisationer, nytId });
    const brugere = new Map<string, string>();
    for (const bruger of DEMO_BRUGERE) brugere.set(bruger.email, await insertBruger(tx, { bruger, organisationer, boformer, hash, nytId }));
    await tx.insertInto('adgang.maerke').values({ art: 'demo' }).execute();
    return { organisationer, boformer, brugere, pladser };
  });
}

type Tx = Transaction<Database>;
type Ids = ReadonlyMap<string, string>;

async function insertOrganisationer(tx: Tx, nytId: () => string): Promise<Ids> {
  const rows = ORGANISATIONER.map((organisation) => ({ id: nytId(), bruger_hjemvej: true, ...organisation }));
  await tx.insertInto('hjemvej.organisation').values(rows).execute();
  return new Map(rows.map(({ navn, id }) => [navn, id]));
}

async function insertBoformer(tx: Tx, { organisationer, nytId }: { organisationer: Ids; nytId: () => string }) {
  const boformer = new Map<string, string>();
  const pladser = new Map<string, string>();
  for (const { navn, organisation, adresse, takster, pladser: steder } of BOFORMER) {
    const id = nytId();
    boformer.set(navn, id);
    await tx.insertInto('hjemvej.boform').values({ id, navn, adresse, organisation_id: idOf(organisationer, organisation) }).execute();
    await tx.insertInto('hjemvej.boform_godkendelse').values({ boform_id: id, paragraf: '110', gyldig: '[2015-01-01,)' }).execute();
    for (const [sted, ...traek] of steder) {
      const pladsId = nytId();
      pladser.set(`${navn} ${sted}`, pladsId);
      await tx.insertInto('hjemvej.plads').values({ id: pladsId, boform_id: id, navn: sted, traek }).execute();
    }
    for (const [index, [fra, oere]] of takster.entries()) {
      const gyldig = `[${fra},${takster[index + 1]?.[0] ?? ''})`;
      await tx.insertInto('hjemvej.takst').values({ boform_id: id, gyldig, oere_pr_doegn: oere, kilde: 'demo' }).execute();
    }
  }
  return { boformer, pladser };
}

interface BrugerRequest {
  readonly bruger: DemoBruger;
  readonly organisationer: Ids;
  readonly boformer: Ids;
  readonly hash: string;
  readonly nytId: () => string;
}

async function insertBruger(tx: Tx, { bruger, organisationer, boformer, hash, nytId }: BrugerRequest): Promise<string> {
  const id = nytId();
  const organisation_id = idOf(organisationer, bruger.organisation);
  await tx.insertInto('adgang.bruger').values({ id, organisation_id, navn: bruger.navn, mail: bruger.email, kodeord_hash: hash }).execute();
  const boform_id = bruger.boform === undefined ? null : idOf(boformer, bruger.boform);
  await tx.insertInto('adgang.brugerrolle').values({ bruger_id: id, rolle: bruger.rolle, boform_id, gyldig: '[2015-01-01,)' }).execute();
  return id;
}

/** An id by name. Throws if the demo names something it did not make. */
export function idOf(ids: Ids, navn: string): string {
  const id = ids.get(navn);
  if (id === undefined) throw new Error(`the demo has no ${navn}`);
  return id;
}
