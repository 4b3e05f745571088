import { filfejl, type Fakturafilsvar } from '../../contract/faktura.ts';
import { chooseFakturaophold } from '../../domain/oekonomi/krav/fakturaophold.ts';
import { parseCpr } from '../access/cpr/cpr.ts';
import { keyOf, readFakturafil, type Fakturafilproblem, type Fakturaraekke } from '../adapters/fakturafil/fakturafil.ts';
import { FileProblem } from '../adapters/opholdsfil/index.ts';
import { findNumre, findOphold, type LaestFakturalinje, type Opholdskandidat } from '../db/repositories/fakturaRepository.ts';
import { readBoformdata, type Boformopslag } from '../db/repositories/refusionRepository.ts';
import { readRegister } from '../db/repositories/registerRepository.ts';
import { parsePeriode, toDaterange } from '../db/typeParsers.ts';
import type { Kontekst } from '../requests.ts';
import { toFaktura } from './faktura.ts';

const MOST_SHOWN = 100;
const NONE: Fakturafilsvar = { ulaeselig: null, fejl: [], fejlIAlt: 0, fakturaer: [] };

/** A line whose boform is known, with the stay it is about if there is no doubt. */
interface Fundet extends Fakturaraekke {
  readonly boformId: string;
  readonly kandidat: Opholdskandidat | null;
}

/** Reads a file of invoice lines and holds it against what is known. Records nothing. */
export async function previewFakturafil(bytes: Buffer, at: Kontekst): Promise<Fakturafilsvar> {
  try {
    const { raekker, problemer } = await readFakturafil(bytes, at.today);
    const fundne = await identify(raekker, at);
    const fejl = [...problemer, ...fundne.problemer].toSorted((a, b) => a.line - b.line);
    return fejl.length > 0 ? { ...NONE, fejl: fejl.slice(0, MOST_SHOWN).map(toFejl), fejlIAlt: fejl.length } : { ...NONE, fakturaer: await toFakturaer(fundne.linjer, at) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { ...NONE, ulaeselig: { art: error.kind, fyld: { ...error.params } } };
  }
}

function toFejl({ line, column, value, kind, params }: Fakturafilproblem): Fakturafilsvar['fejl'][number] {
  return { linje: line, kolonne: column, vaerdi: value.slice(0, 60), art: filfejl.parse(kind), fyld: { ...params } };
}

/** Whose lines they are and of which boform; what can't be told is a mistake of the file. A stay nobody knows is none. */
async function identify(raekker: readonly Fakturaraekke[], { tx, actor, deps }: Kontekst): Promise<{ linjer: readonly Fundet[]; problemer: readonly Fakturafilproblem[] }> {
  const organisationId = actor.organisation.id;
  const boformer = new Map((await readRegister(tx)).boformer.map(({ id, navn }) => [navn.trim().toLowerCase(), id]));
  const noegleOf = (borger: string): string => (parseCpr(borger) ? deps.cpr.seal(borger).hash.toString('hex') : borger.toLowerCase());
  const [cpr, navne] = [raekker.filter(({ borger }) => parseCpr(borger)), raekker.filter(({ borger }) => !parseCpr(borger))];
  const kandidater = await findOphold(tx, { organisationId, navne: navne.map(({ borger }) => borger), cprHashes: cpr.map(({ borger }) => deps.cpr.seal(borger).hash) });
  const kendte = await findNumre(tx, organisationId, [...boformer.values()]);
  const problemer: Fakturafilproblem[] = [];
  const linjer = raekker.flatMap((raekke) => {
    const hendes = kandidater.filter(({ noegle }) => noegle === noegleOf(raekke.borger));
    const boformId = boformer.get(raekke.boform.trim().toLowerCase());
    const wrong = problemOf(raekke, { boformId, kendte, unknownCpr: parseCpr(raekke.borger) !== null && hendes.length === 0 });
    problemer.push(...wrong);
    return boformId === undefined || wrong.length > 0 ? [] : [toFundet(raekke, boformId, hendes)];
  });
  return { linjer, problemer };
}

interface Kendt {
  readonly boformId: string | undefined;
  readonly kendte: ReadonlySet<string>;
  readonly unknownCpr: boolean;
}

function problemOf({ line, boform, nummer }: Fakturaraekke, { boformId, kendte, unknownCpr }: Kendt): readonly Fakturafilproblem[] {
  return [
    ...(boformId === undefined ? [{ line, column: 'boform', value: boform, kind: 'ukendt-boform' } as const] : []),
    ...(boformId !== undefined && kendte.has(`${boformId}\n${nummer}`) ? [{ line, column: 'nummer', value: nummer, kind: 'nummer-findes' } as const] : []),
    ...(unknownCpr ? [{ line, column: 'borger', value: '', kind: 'ukendt-cpr' } as const] : []),
  ];
}

/** A CPR number is not kept on a line: the name of the person it led to is. */
function toFundet(raekke: Fakturaraekke, boformId: string, kandidater: readonly Opholdskandidat[]): Fundet {
  const kandidat = chooseFakturaophold({ boformId, gyldig: raekke }, kandidater.map((each) => ({ ...each, gyldig: parsePeriode(each.gyldig), tekst: each.gyldig })));
  const borger = parseCpr(raekke.borger) ? (kandidater[0]?.navn ?? '') : raekke.borger;
  return { ...raekke, borger, boformId, kandidat: kandidat && { ...kandidat, gyldig: kandidat.tekst } };
}

async function toFakturaer(linjer: readonly Fundet[], { tx, today }: Kontekst): Promise<Fakturafilsvar['fakturaer']> {
  const boformer = await readBoformdata(tx, [...new Set(linjer.map(({ boformId }) => boformId))]);
  const grouped = new Map<string, Fundet[]>();
  for (const linje of linjer) grouped.set(keyOf(linje), [...(grouped.get(keyOf(linje)) ?? []), linje]);
  return [...grouped.values()].flatMap((own) => {
    const [first] = own;
    const boform = first && boformer.get(first.boformId);
    return first && boform ? [toPreview(own, { first, boform, alle: linjer, today })] : [];
  });
}

interface Samling {
  readonly first: Fundet;
  readonly boform: Boformopslag;
  readonly alle: readonly Fundet[];
  readonly today: Kontekst['today'];
}

function toPreview(own: readonly Fundet[], { first, boform, alle, today }: Samling): Fakturafilsvar['fakturaer'][number] {
  const { boformId, nummer, dato } = first;
  const laest = { id: '', boformId, boform: boform.navn, art: 'faktura' as const, nummer, dato, linjer: own.map((linje, at) => toLaest(linje, at, alle)) };
  const { linjer, beloeb } = toFaktura(laest, { takster: boform.takster, today });
  return {
    boformId, boform: boform.navn, nummer, dato, beloeb,
    linjer: linjer.map(({ nummer: at, tekst, opholdId, navn, fra, til, dage, oerePrDoegn, beloeb: amount, afvigelser }) => ({ linje: own[at]?.line ?? 0, tekst, opholdId, navn, fra, til, dage, oerePrDoegn, beloeb: amount, afvigelser })),
  };
}

/** A line as if it were recorded, held also against the other invoices of the file. Whoever sends the file has the names in it. */
function toLaest({ kandidat, borger, fra, til, dage, oerePrDoegn, beloeb, ...linje }: Fundet, nummer: number, alle: readonly Fundet[]): LaestFakturalinje {
  const others = alle.filter((other) => kandidat !== null && other.kandidat?.opholdId === kandidat.opholdId && keyOf(other) !== keyOf(linje));
  return {
    nummer, tekst: borger, borgerId: kandidat?.borgerId ?? null, opholdId: kandidat?.opholdId ?? null, navn: kandidat?.navn ?? null, skjult: false, gyldig: toDaterange({ fra, til }), dage, oere: oerePrDoegn, beloeb,
    opholdGyldig: kandidat?.gyldig ?? null, opholdBoform: kandidat?.boformId ?? null,
    andre: [...(kandidat?.andre ?? []), ...others.map((other) => ({ art: 'faktura' as const, gyldig: toDaterange(other) }))],
  };
}

