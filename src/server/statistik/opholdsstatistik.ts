import type { StatistikopholdQuery, StatistikopholdSvar } from '../../contract/statistik.ts';
import type { Actor } from '../../domain/adgang/actor.ts';
import { kvartalByName, type Kvartal } from '../../domain/oekonomi/kvartal.ts';
import { indberetningsfristOf } from '../../domain/statistik/frist.ts';
import { koderOn, UOPLYST, type Statistikkode } from '../../domain/statistik/koder.ts';
import { statistiklayoutOf, type Statistiklayout } from '../../domain/statistik/layout.ts';
import { lastDayOf, posterOf, type Statistikpost } from '../../domain/statistik/poster.ts';
import { findStatistikmangler, type Statistikmangel } from '../../domain/statistik/mangler.ts';
import { countUdflytninger } from '../../domain/statistik/udflytninger.ts';
import type { IsoDate } from '../../law/kernel/dato.ts';
import { textOf } from '../../text/index.ts';
import { demandInHouse } from '../access/policy.ts';
import { buildStatistikfil, writeRegneark, writeTekst, type Filform, type Statistikfil } from '../adapters/statistik/index.ts';
import type { Tx } from '../db/database.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { readBoformer } from '../db/repositories/registerRepository.ts';
import { readSealedCpr, readStatistikfakta, readStatistikkoder, type LaesteStatistik } from '../db/repositories/statistikRepository.ts';
import type { Deps } from '../deps.ts';
import { Fejl } from '../fejl.ts';

/** Under what the statistics are read. */
export interface Statistikadgang {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly deps: Pick<Deps, 'cpr'>;
  readonly today: IsoDate;
}

/** A quarter's stays of a boform, read and judged. */
interface Opgjort {
  readonly kvartal: Kvartal;
  readonly layout: Statistiklayout;
  readonly boform: { readonly id: string; readonly navn: string };
  readonly laest: LaesteStatistik;
  readonly poster: readonly Statistikpost[];
  readonly mangler: readonly Statistikmangel[];
  readonly koder: readonly Statistikkode[];
}

async function readOpgjort({ kvartal: navn, boformId }: StatistikopholdQuery, { tx, actor, today }: Statistikadgang): Promise<Opgjort> {
  demandInHouse(actor, { handling: 'statistik.eksporter', boformId });
  const [boform] = await readBoformer(tx, [boformId]);
  if (!boform) throw new Fejl('findes_ikke');
  const kvartal = kvartalByName(navn);
  const layout = statistiklayoutOf(kvartal);
  if (!layout) throw new Fejl('ugyldig_foresp', { felter: [{ felt: 'kvartal', fejl: 'intet_layout' }] });
  if (kvartal.fra > today) throw new Fejl('dato_i_fremtiden', { felter: [{ felt: 'kvartal', fejl: 'dato_i_fremtiden' }] });
  const laest = await readStatistikfakta(tx, { boformId, fra: kvartal.fra, til: lastDayOf({ kvartal, today }) });
  const valg = { boformId, kvartal, layout, today };
  const koder = koderOn(kvartal.slut, await readStatistikkoder(tx, actor.organisation.id));
  return { kvartal, layout, boform, laest, poster: posterOf(laest, valg), mangler: findStatistikmangler(laest, valg), koder };
}

/** What would be sent today, without any number. Everyone named in it is written in the look log. */
export async function previewStatistik(query: StatistikopholdQuery, at: Statistikadgang): Promise<StatistikopholdSvar> {
  const opgjort = await readOpgjort(query, at);
  const { kvartal, layout, boform, laest, poster, mangler } = opgjort;
  await writeOpslag(at.tx, { handling: 'se:statistik', borgere: borgereOf(poster), detalje: { kvartal: kvartal.navn, boform: boform.id } });
  const navnOf = (borgerId: string): string => laest.navne.get(borgerId) ?? '';
  const dayOf = new Map(poster.map(({ opholdId, indskrivningsdato }) => [opholdId, indskrivningsdato]));
  return {
    boform,
    kvartal: kvartal.navn,
    fra: kvartal.fra,
    slut: kvartal.slut,
    today: at.today,
    taltTil: lastDayOf({ kvartal, today: at.today }),
    loeber: at.today <= kvartal.slut,
    frist: indberetningsfristOf(kvartal),
    layout: { version: layout.version, fra: layout.fra, felter: [...layout.felter], kilde: layout.kilde },
    linjer: poster.map((post) => ({ ...post, navn: navnOf(post.borgerId) })),
    mangler: mangler.map(({ art, alvor, opholdId, borgerId, andet }) => ({
      art, alvor, opholdId, borgerId, navn: navnOf(borgerId), indskrivningsdato: dayOf.get(opholdId) ?? kvartal.fra,
      andet: andet && { boform: laest.boformer.get(andet.boformId) ?? '', fra: andet.gyldig.fra, til: andet.gyldig.til },
    })),
    udflytninger: countUdflytninger(poster),
    koder: usedKoder(opgjort).map((kode) => ({ ...kode })),
  };
}

/** A file as it leaves, and what is to be said of it. */
export interface Statistikeksport {
  readonly navn: string;
  readonly indhold: Buffer;
  readonly linjer: number;
  readonly udenCpr: number;
  readonly mangler: readonly Statistikmangel[];
}

/** The file itself, with the CPR numbers opened for it alone. Everyone in it is written in the look log as exported. */
export async function exportStatistik(query: StatistikopholdQuery, form: Filform, at: Statistikadgang): Promise<Statistikeksport> {
  const opgjort = await readOpgjort(query, at);
  const { kvartal, poster, koder, layout, boform, mangler } = opgjort;
  await writeOpslag(at.tx, { handling: 'eksport:statistik', borgere: borgereOf(poster), detalje: { kvartal: kvartal.navn, boform: boform.id, form, linjer: poster.length } });
  const fil = buildStatistikfil(poster, { layout, koder, cprOf: await openCpr(poster, at) });
  const udenCpr = poster.filter(({ cpr }) => cpr === UOPLYST).length;
  return { navn: `ophold-${kvartal.navn}.${form}`, indhold: await write(fil, form, opgjort), linjer: poster.length, udenCpr, mangler };
}

/** The number of a person by any of their records. */
async function openCpr(poster: readonly Statistikpost[], { tx, deps }: Statistikadgang): Promise<(post: Statistikpost) => string | null> {
  const sealed = await readSealedCpr(tx, borgereOf(poster));
  return ({ borgere }) => {
    const found = borgere.map((borgerId) => sealed.get(borgerId)).find((each) => each !== undefined);
    return found ? deps.cpr.open(found) : null;
  };
}

async function write(fil: Statistikfil, form: Filform, opgjort: Opgjort): Promise<Buffer> {
  return form === 'txt' ? Buffer.from(writeTekst(fil), 'ascii') : writeRegneark(fil, aboutFile(opgjort));
}

/** What the spreadsheet says of itself. The file goes to a Danish authority: it is in Danish. */
function aboutFile({ boform, kvartal, layout, ...opgjort }: Opgjort): readonly (readonly [string, string])[] {
  const own = usedKoder({ layout, ...opgjort }).filter(({ oprindelse }) => oprindelse === 'egen').length;
  return [
    [textOf('statistik.fil.boform', {}, 'da'), boform.navn],
    [textOf('statistik.fil.kvartal', {}, 'da'), kvartal.navn],
    [textOf('statistik.fil.layout', {}, 'da'), layout.version],
    [textOf('statistik.fil.kilde', {}, 'da'), layout.kilde],
    [textOf('statistik.fil.raekkefoelge', {}, 'da'), textOf('statistik.antagelse', {}, 'da')],
    [textOf('statistik.fil.koder', {}, 'da'), textOf('statistik.egneKoder', { n: own }, 'da')],
  ];
}

/** The codes of the fields that are in the layout, of the kinds of stay it has. */
function usedKoder({ koder, layout }: Pick<Opgjort, 'koder' | 'layout'>): readonly Statistikkode[] {
  return koder.filter(({ liste, vaerdi }) => layout.felter.includes(liste) && (liste !== 'opholdstype' || layout.opholdsarter.some((art) => art === vaerdi)));
}

function borgereOf(poster: readonly Statistikpost[]): readonly string[] {
  return [...new Set(poster.flatMap(({ borgere }) => borgere))];
}
