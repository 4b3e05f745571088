import { Bevisarkiv } from '../../domain/oekonomi/krav/bevis.ts';
import { groupBy } from '../../domain/ledger/groupBy.ts';
import { assembleKrav, type Kravlinje } from '../../domain/oekonomi/krav/kravlinje.ts';
import { holdBack, type Opholdsbevis, type Takstbevis } from '../../domain/oekonomi/krav/kravport.ts';
import { kvartalByName, type Kvartal } from '../../domain/oekonomi/kvartal.ts';
import { mellemkommunaltOf, type Mellemkommunalt } from '../../domain/oekonomi/mellemkommunalt.ts';
import type { Opholdsrefusion } from '../../domain/oekonomi/refusion.ts';
import { listRefusion } from '../../domain/oekonomi/refusionsliste.ts';
import { isoDate } from '../../law/kernel/dato.ts';
import type { ChosenReadings } from '../../law/kernel/lovvalg.ts';
import { lawContext } from '../../law/kernel/rule.ts';
import { correctableYears } from '../../law/sel/p177-refusion/regnskabsaar.ts';
import { readKravarkiv, type Kravarkiv } from '../db/repositories/kravRepository.ts';
import { readBoformdata, readRefusionssager, type Boformopslag, type LaesteSager } from '../db/repositories/refusionRepository.ts';
import { readReadings } from '../lov/laesninger.ts';
import type { Kontekst } from '../requests.ts';

/** A stay as a claim sees it: what it earned, and what is on file of it. */
export interface Kravophold {
  readonly refusion: Opholdsrefusion;
  readonly borgere: readonly string[];
  readonly bevis: Opholdsbevis;
  readonly takster: readonly Takstbevis[];
  /** What settled disputes leave between municipalities. */
  readonly mellemkommunalt: readonly Mellemkommunalt[];
}

/** Everything one quarter's claim is made from, and its lines as they stand today. */
export interface Kravregnskab {
  readonly kvartal: Kvartal;
  readonly linjer: readonly Kravlinje[];
  readonly ophold: ReadonlyMap<string, Kravophold>;
  readonly arkiv: Kravarkiv;
  readonly sager: LaesteSager;
  readonly boformer: ReadonlyMap<string, Boformopslag>;
  readonly readings: ChosenReadings;
}

/** Makes up an organisation's claim of a quarter: every stay that has a night in a year the claim reaches, counted and held to what is on file. */
export async function makeUpKrav({ tx, actor, today }: Kontekst, navn: string): Promise<Kravregnskab> {
  const kvartal = kvartalByName(navn);
  const organisationId = actor.organisation.id;
  const berigtigelsesaar = correctableYears(kvartal.slut, today);
  const first = isoDate(`${Number(kvartal.slut.slice(0, 4)) - berigtigelsesaar}-01-01`);
  const sager = await readRefusionssager(tx, { organisationId, periode: { fra: first, til: null } });
  const boformer = await readBoformdata(tx, [...new Set(sager.ophold.map(({ boformId }) => boformId))]);
  const readings = await readReadings(tx, { organisationId, today });
  const arkiv = await readKravarkiv(tx, organisationId);
  const beviser = new Bevisarkiv(organisationId, arkiv.fakta);
  const roller = groupBy(sager.roller, ({ borgerId }) => borgerId);
  const counted = listRefusion(sager, { boformer, kvartal: null, context: lawContext(today, { readings }) });
  const ophold = counted.map(({ refusion, borgere }) => ({
    refusion, borgere, bevis: beviser.bevisOf(refusion, borgere), takster: beviser.takstbevisOf(refusion.ophold.boformId),
    mellemkommunalt: mellemkommunaltOf(refusion, borgere.flatMap((borgerId) => roller.get(borgerId) ?? [])),
  }));
  const held = ophold.map(({ refusion, bevis, takster }) => ({ refusion, tilbageholdt: holdBack(refusion, bevis, takster) }));
  return {
    kvartal,
    linjer: assembleKrav(held, { kvartal, anmodet: arkiv.anmodet, berigtigelsesaar }),
    ophold: new Map(ophold.map((each) => [each.refusion.ophold.forekomstId, each])),
    arkiv,
    sager,
    boformer,
    readings,
  };
}

/** Why the claim of a quarter can't be sent; `null` if it can. */
export type Spaerret = 'sendt' | 'senere_sendt' | 'aar_lukket' | 'ikke_begyndt';

/** Whether anything stands in the way of sending the claim on a day. */
export function whyNotSend({ kvartal, arkiv }: Pick<Kravregnskab, 'kvartal' | 'arkiv'>, today: string): Spaerret | null {
  if (kvartal.fra > today) return 'ikke_begyndt';
  if (arkiv.sendte.some((sendt) => sendt.kvartal === kvartal.navn)) return 'sendt';
  if (arkiv.sendte.some((sendt) => sendt.kvartal > kvartal.navn)) return 'senere_sendt';
  return arkiv.lukkede.some(({ aar }) => aar === Number(kvartal.slut.slice(0, 4))) ? 'aar_lukket' : null;
}
