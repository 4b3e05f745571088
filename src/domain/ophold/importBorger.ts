import { latest, type IsoDate } from '../../law/kernel/dato.ts';
import type { Periode } from '../../law/kernel/periode.ts';
import { containsDay } from '../../law/kernel/periode.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Forloeb, GemtFakta, Journal, NyFakta } from '../ledger/fakta.ts';
import type { Grundlag, Registrer } from '../ledger/beslutning.ts';
import { nyFakta } from '../ledger/journal.ts';
import { decideEgenbetaling, type Egenbetalingsudsagn, type GaeldendeEgenbetaling } from '../oekonomi/importEgenbetaling.ts';
import { decideOphold, type Importsted, type Kildeophold, type Opholdsudfald, type Opholdsudsagn, type SagtFoer, type Uenighed } from './importOphold.ts';

/** A person as a source tells of them. `navn` is what to call them as long as nothing better is known. */
export interface Kildeborger {
  readonly ophold: readonly Kildeophold[];
  readonly navn: string | null;
  readonly identitet: Felter['identitet'];
}

/** What the ledger holds of the person, and what the source said last. */
export interface KendtBorger {
  readonly journal: Pick<Journal, 'id' | 'borgerId'>;
  readonly fakta: Pick<Forloeb, 'ophold' | 'egenbetaling' | 'kommunerolle'>;
  readonly sagtOphold: ReadonlyMap<string, SagtFoer<Opholdsudsagn>>;
  readonly sagtEgenbetaling: ReadonlyMap<string, SagtFoer<Egenbetalingsudsagn>>;
}

/** A statement of the source to remember, by its key of the stay. */
export interface NytUdsagn {
  readonly art: 'ophold' | 'egenbetaling';
  readonly noegle: string;
  readonly forekomstId: string | null;
  readonly sagt: Partial<Opholdsudsagn> | Partial<Egenbetalingsudsagn>;
}

/** What is shown of a stay before anything is written. */
export interface Importlinje extends Pick<Opholdsudfald, 'udfald' | 'felter' | 'uenig'> {
  readonly noegle: string;
}

/** What an import makes of a person. `registrer` is `null` if there is nothing to record. */
export interface Importbeslutning {
  readonly journal: Pick<Journal, 'id' | 'borgerId'>;
  readonly ny: boolean;
  readonly registrer: Registrer | null;
  readonly udsagn: readonly NytUdsagn[];
  readonly linjer: readonly Importlinje[];
}

/** Decides all an import makes of one person, stays in the order of admission. */
export function importBorger(
  borger: Kildeborger,
  { kendt, kilde, grundlag }: { readonly kendt: KendtBorger | null; readonly kilde: string; readonly grundlag: Grundlag },
): Importbeslutning {
  const ny: Journal | null = kendt ? null : { id: grundlag.nytId(), borgerId: grundlag.nytId(), art: 'myndighed', boformId: null };
  const sted: Importsted = { journal: kendt?.journal ?? (ny as Journal), grundlag, kilde };
  const opholdene = borger.ophold.toSorted((a, b) => (a.gyldig.fra < b.gyldig.fra ? -1 : Number(a.gyldig.fra > b.gyldig.fra)));
  const identitet = ny ? identitetOf(borger, sted) : [];
  const roller = importKommuneroller(opholdene, kendt?.fakta.kommunerolle ?? [], sted);
  const ophold = importAll(opholdene, kendt, sted);
  const fakta = [...identitet, ...roller.fakta, ...ophold.flatMap((stay) => stay.fakta)];
  const registrer: Registrer = {
    kind: 'registrer', borgere: ny ? [ny.borgerId] : [], journaler: ny ? [ny] : [], fakta, kuverter: [], svar: {},
  };
  return {
    journal: sted.journal,
    ny: ny !== null,
    registrer: fakta.length > 0 ? registrer : null,
    udsagn: ophold.flatMap(({ udsagn }) => udsagn),
    linjer: ophold.map(({ linje }) => ({ ...linje, uenig: [...linje.uenig, ...(roller.uenig.get(linje.noegle) ?? [])] })),
  };
}

function identitetOf({ navn, identitet }: Kildeborger, sted: Importsted): readonly NyFakta[] {
  const named = navn === null ? [] : [nyFakta('navn', { art: 'alias', navn }, sted)];
  return [...named, nyFakta('identitet', identitet, sted)];
}

interface Importeret {
  readonly linje: Importlinje;
  readonly fakta: readonly NyFakta[];
  readonly udsagn: readonly NytUdsagn[];
}

function importAll(opholdene: readonly Kildeophold[], kendt: KendtBorger | null, sted: Importsted): readonly Importeret[] {
  const taken = new Set([...(kendt?.sagtOphold.values() ?? [])].map(({ forekomstId }) => forekomstId));
  let sat: readonly GaeldendeEgenbetaling[] = kendt?.fakta.egenbetaling ?? [];
  let coveredTo: IsoDate | null = null;
  let endless = false;
  return opholdene.map((ophold) => {
    const foer = kendt?.sagtOphold.get(ophold.noegle) ?? null;
    const her = findHer(ophold, { foer, taken, fakta: kendt?.fakta.ophold ?? [] });
    if (her) taken.add(her.forekomstId);
    const stay = decideOphold(ophold, { foer, her }, sted);
    const wanted = endless ? null : egenbetalingOf(ophold, coveredTo);
    if (wanted) coveredTo = wanted.til ?? coveredTo;
    endless ||= wanted !== null && wanted.til === null;
    const foerBetaling = kendt?.sagtEgenbetaling.get(ophold.noegle) ?? null;
    const herBetaling = kendt?.fakta.egenbetaling.find(({ forekomstId }) => forekomstId === foerBetaling?.forekomstId) ?? null;
    const payment = decideEgenbetaling(wanted, { foer: foerBetaling, her: herBetaling, sat }, sted);
    sat = payment.sat;
    return toImporteret(ophold.noegle, stay, payment);
  });
}

/** The stay here: the one the source told of before, else one that someone recorded at the same boform from the same day. */
function findHer(
  { boformId, gyldig }: Kildeophold,
  { foer, taken, fakta }: { foer: SagtFoer<Opholdsudsagn> | null; taken: ReadonlySet<string | null>; fakta: readonly GemtFakta<'ophold'>[] },
): GemtFakta<'ophold'> | null {
  const fits = foer
    ? fakta.find(({ forekomstId }) => forekomstId === foer.forekomstId)
    : fakta.find((her) => !taken.has(her.forekomstId) && her.boformId === boformId && her.gyldig.fra === gyldig.fra);
  return fits ?? null;
}

/** The own payment of a stay, from where an earlier stay no longer covers the days: a day is paid for once. */
function egenbetalingOf({ art, gyldig, egenbetaling }: Kildeophold, coveredTo: IsoDate | null): Egenbetalingsudsagn | null {
  if (art !== '110' || egenbetaling === null) return null;
  const fra = coveredTo === null ? gyldig.fra : latest(gyldig.fra, coveredTo);
  return gyldig.til !== null && gyldig.til <= fra ? null : { fra, til: gyldig.til, oere: egenbetaling };
}

function toImporteret(noegle: string, stay: Opholdsudfald, payment: ReturnType<typeof decideEgenbetaling>): Importeret {
  const changed = stay.udfald === 'uaendret' && payment.fakta.length > 0;
  return {
    linje: {
      noegle,
      udfald: changed ? 'aendret' : stay.udfald,
      felter: [...stay.felter, ...(stay.udfald === 'ny' ? [] : changed && payment.felter.length === 0 ? ['egenbetaling'] : payment.felter)],
      uenig: [...stay.uenig, ...payment.uenig],
    },
    fakta: [...stay.fakta, ...payment.fakta],
    udsagn: [
      ...(stay.sagt ? [{ art: 'ophold' as const, noegle, ...stay.sagt }] : []),
      ...(payment.sagt ? [{ art: 'egenbetaling' as const, noegle, ...payment.sagt }] : []),
    ],
  };
}

interface Roller {
  readonly fakta: readonly NyFakta[];
  readonly uenig: ReadonlyMap<string, readonly Uenighed[]>;
}

/**
 * The handlekommune by day, where nothing is known of it: the one the source names, else the importing municipality itself. Where
 * something is known here it stands, and a source that says otherwise is told.
 */
function importKommuneroller(opholdene: readonly Kildeophold[], kendte: readonly GemtFakta<'kommunerolle'>[], sted: Importsted): Roller {
  const roller = kendte.filter(({ rolle }) => rolle === 'handlekommune');
  if (roller.length === 0) return { fakta: spansOf(opholdene, sted).map((rolle) => rolleFakta(rolle, sted)), uenig: new Map() };
  const uenig = opholdene.flatMap(({ noegle, gyldig, handlekommuneId }) => {
    const her = roller.find((rolle) => containsDay(rolle.gyldig, gyldig.fra))?.kommuneId ?? null;
    return handlekommuneId === null || her === handlekommuneId ? [] : [[noegle, [{ felt: 'handlekommune', kilde: handlekommuneId, her }]] as const];
  });
  return { fakta: [], uenig: new Map(uenig) };
}

interface Rollespan {
  readonly kommuneId: string;
  readonly gyldig: Periode;
}

function spansOf(opholdene: readonly Kildeophold[], { grundlag }: Importsted): readonly Rollespan[] {
  const spans: Rollespan[] = [];
  for (const { gyldig, handlekommuneId } of opholdene) {
    const kommuneId = handlekommuneId ?? grundlag.actor.organisation.id;
    const last = spans.at(-1);
    if (last?.kommuneId === kommuneId) continue;
    if (last) spans[spans.length - 1] = { ...last, gyldig: { fra: last.gyldig.fra, til: gyldig.fra } };
    spans.push({ kommuneId, gyldig: { fra: gyldig.fra, til: null } });
  }
  return spans.filter(({ gyldig }) => gyldig.til === null || gyldig.til > gyldig.fra);
}

function rolleFakta({ kommuneId, gyldig }: Rollespan, sted: Importsted): NyFakta {
  return nyFakta('kommunerolle', { rolle: 'handlekommune', kommuneId, gyldig, grundlag: sted.kilde, omtvistet: false }, sted);
}
