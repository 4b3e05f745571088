import type { Actor } from '../../domain/adgang/actor.ts';
import { importBorger, type Importbeslutning, type Importlinje, type KendtBorger } from '../../domain/ophold/importBorger.ts';
import type { Egenbetalingsudsagn } from '../../domain/oekonomi/importEgenbetaling.ts';
import type { Opholdsudsagn } from '../../domain/ophold/importOphold.ts';
import { compareRegister, type Registerafvigelse } from '../../domain/oekonomi/registerafvigelse.ts';
import { addDays, latest, type IsoDate } from '../../law/kernel/dato.ts';
import { parseCpr } from '../access/cpr/cpr.ts';
import type { Tx } from '../db/database.ts';
import { findByCpr, readImportfakta, readUdsagn, type Importkilde, type Udsagn } from '../db/repositories/importRepository.ts';
import { fromCprToken } from '../db/repositories/cprToken.ts';
import { readBoformdata, type Boformopslag } from '../db/repositories/refusionRepository.ts';
import type { Deps } from '../deps.ts';
import { sealIdentity } from '../kommandoer/forsegl.ts';
import { readReadings } from '../lov/laesninger.ts';
import type { OversatRaekke } from './oversaet.ts';

/** What a file is imported as. */
export interface Importordre extends Importkilde {
  readonly raekker: readonly OversatRaekke[];
  /** What to call a person of whom the source gives only a CPR number; `null` is nothing. */
  readonly kaldenavn: (foedselsdato: IsoDate | null) => string | null;
}

/** What an import makes of one person of the file. */
export interface Borgerplan {
  readonly borgerNoegle: string;
  /** What the file calls them; a CPR number hidden. */
  readonly vist: string;
  /** Whether the source has used this key before. */
  readonly kendtNoegle: boolean;
  readonly beslutning: Importbeslutning;
}

/** What an import will do, and what it can only tell. */
export interface Importplan {
  readonly personer: readonly Borgerplan[];
  /** Stays the source told of before and does not any more. Never deleted. */
  readonly forsvundne: readonly { readonly vist: string; readonly ophold: string }[];
  readonly afvigelser: readonly Registerafvigelse[];
  readonly boformer: ReadonlyMap<string, Boformopslag>;
}

interface Filperson {
  readonly noegle: string;
  readonly vist: string;
  readonly identitet: ReturnType<typeof sealIdentity>;
  readonly raekker: OversatRaekke[];
}

const HIDDEN = '••••••-••••';
const BY_CPR = 'cpr:';

/** Works out an import without writing anything: the same reads and decisions that writing then rests on. */
export async function planImport(ordre: Importordre, { tx, actor, deps }: { readonly tx: Tx; readonly actor: Actor; readonly deps: Deps }): Promise<Importplan> {
  const filpersoner = groupByPerson(ordre.raekker, deps);
  const udsagn = await readUdsagn(tx, ordre);
  const told = toldPersons(udsagn);
  const kendte = await lookUpKnown(filpersoner, { udsagn, told }, { tx, organisationId: ordre.organisationId });
  const today = deps.clock.today();
  const readings = await readReadings(tx, { organisationId: ordre.organisationId, today });
  const grundlag = { actor, today, readings, forloeb: null, nytId: deps.nytId };
  const personer = filpersoner.map((person) => ({
    borgerNoegle: person.noegle,
    vist: person.vist,
    kendtNoegle: told.has(person.noegle),
    beslutning: importBorger(
      { ophold: person.raekker.map(({ ophold }) => ophold), navn: nameOf(person, ordre), identitet: identityOf(person) },
      { kendt: kendte.get(person.noegle) ?? null, kilde: `import:${ordre.kilde}`, grundlag },
    ),
  }));
  const boformer = await readBoformdata(tx, [...new Set(ordre.raekker.map(({ ophold }) => ophold.boformId))]);
  return { personer, forsvundne: findVanished(filpersoner, udsagn), afvigelser: compareRegister(boformudsagn(ordre.raekker, today), boformer), boformer };
}

function groupByPerson(raekker: readonly OversatRaekke[], { cpr: vault }: Deps): readonly Filperson[] {
  const found = new Map<string, Filperson>();
  for (const oversat of raekker) {
    const { borger } = oversat.raekke;
    const known = found.get(borger);
    if (known) known.raekker.push(oversat);
    else found.set(borger, { ...nameKey(borger, vault), raekker: [oversat] });
  }
  return mergeSameKey([...found.values()]);
}

/** A CPR number as key is kept by its keyed hash alone, so that it stands nowhere in the clear. */
function nameKey(borger: string, vault: Deps['cpr']): Omit<Filperson, 'raekker'> {
  if (!parseCpr(borger)) return { noegle: borger, vist: borger, identitet: { cpr: null, cprArt: null, foedselsdato: null } };
  const identitet = sealIdentity({ cpr: borger }, vault);
  return { noegle: BY_CPR + hashOf(identitet.cpr ?? ''), vist: HIDDEN, identitet };
}

/** A number written with and without hyphen is one person. */
function mergeSameKey(personer: readonly Filperson[]): readonly Filperson[] {
  const merged = new Map<string, Filperson>();
  for (const person of personer) {
    const known = merged.get(person.noegle);
    if (known) known.raekker.push(...person.raekker);
    else merged.set(person.noegle, person);
  }
  return [...merged.values()];
}

function hashOf(token: string): string {
  return fromCprToken(token).hash.toString('base64url');
}

function nameOf({ identitet, vist }: Filperson, { kaldenavn }: Importordre): string | null {
  return identitet.cpr === null ? vist : kaldenavn(identitet.foedselsdato);
}

function identityOf({ identitet: { cpr, cprArt, foedselsdato } }: Filperson) {
  return { art: cpr === null ? ('uden' as const) : (cprArt ?? ('cpr' as const)), cpr, foedselsdato };
}

type Told = ReadonlyMap<string, KendtBorger['journal']>;

/** The journal of each person the source has told of before, by its key. */
function toldPersons(udsagn: readonly Udsagn[]): Told {
  return new Map(udsagn.filter(({ art }) => art === 'borger').map(({ borgerNoegle, journalId, borgerId }) => [borgerNoegle, { id: journalId, borgerId }]));
}

async function lookUpKnown(
  filpersoner: readonly Filperson[],
  { udsagn, told }: { readonly udsagn: readonly Udsagn[]; readonly told: Told },
  { tx, organisationId }: { readonly tx: Tx; readonly organisationId: string },
): Promise<ReadonlyMap<string, KendtBorger>> {
  const unknown = filpersoner.filter(({ noegle, identitet }) => identitet.cpr !== null && !told.has(noegle));
  const byCpr = await findByCpr(tx, unknown.map(({ identitet }) => fromCprToken(identitet.cpr ?? '').hash), organisationId);
  const journalOf = ({ noegle }: Filperson) => told.get(noegle) ?? byCpr.get(noegle.slice(BY_CPR.length));
  const known = filpersoner.flatMap((person) => {
    const journal = journalOf(person);
    return journal ? [{ noegle: person.noegle, journal }] : [];
  });
  const fakta = await readImportfakta(tx, known.map(({ journal }) => journal.id));
  const sagt = groupUdsagn(udsagn);
  const none = { ophold: [], egenbetaling: [], kommunerolle: [] };
  return new Map(
    known.map(({ noegle, journal }) => {
      const said = sagt.get(noegle);
      return [noegle, { journal, fakta: fakta.get(journal.id) ?? none, sagtOphold: said?.ophold ?? new Map(), sagtEgenbetaling: said?.egenbetaling ?? new Map() }];
    }),
  );
}

interface Sagt {
  readonly ophold: Map<string, { forekomstId: string | null; sagt: Partial<Opholdsudsagn> }>;
  readonly egenbetaling: Map<string, { forekomstId: string | null; sagt: Partial<Egenbetalingsudsagn> }>;
}

function groupUdsagn(udsagn: readonly Udsagn[]): ReadonlyMap<string, Sagt> {
  const grouped = new Map<string, Sagt>();
  for (const { art, borgerNoegle, opholdNoegle, forekomstId, sagt } of udsagn) {
    if (art === 'borger') continue;
    const said = grouped.get(borgerNoegle) ?? { ophold: new Map(), egenbetaling: new Map() };
    said[art].set(opholdNoegle, { forekomstId, sagt });
    grouped.set(borgerNoegle, said);
  }
  return grouped;
}

function findVanished(filpersoner: readonly Filperson[], udsagn: readonly Udsagn[]): Importplan['forsvundne'] {
  const present = new Map(filpersoner.map(({ noegle, raekker }) => [noegle, new Set(raekker.map(({ ophold }) => ophold.noegle))]));
  return udsagn
    .filter(({ art, borgerNoegle, opholdNoegle }) => art === 'ophold' && !present.get(borgerNoegle)?.has(opholdNoegle))
    .map(({ borgerNoegle, opholdNoegle }) => ({ vist: borgerNoegle.startsWith(BY_CPR) ? HIDDEN : borgerNoegle, ophold: opholdNoegle }));
}

function boformudsagn(raekker: readonly OversatRaekke[], today: IsoDate) {
  return raekker
    .filter(({ ophold }) => ophold.art === '110')
    .map(({ raekke: { takst, tilbudsportal }, ophold: { boformId, gyldig } }) => ({
      boformId, takst, tilbudsportal, periode: { fra: gyldig.fra, til: gyldig.til ?? latest(gyldig.fra, addDays(today, 1)) },
    }));
}

/** How many stays an import makes, changes and leaves. */
export function countPlan({ personer }: Pick<Importplan, 'personer'>): Readonly<Record<Importlinje['udfald'] | 'borgere' | 'uenige', number>> {
  const linjer = personer.flatMap(({ beslutning }) => beslutning.linjer);
  const of = (udfald: Importlinje['udfald']): number => linjer.filter((linje) => linje.udfald === udfald).length;
  return {
    borgere: personer.filter(({ beslutning }) => beslutning.ny).length,
    ny: of('ny'),
    aendret: of('aendret'),
    uaendret: of('uaendret'),
    uenige: linjer.filter(({ uenig }) => uenig.length > 0).length,
  };
}
