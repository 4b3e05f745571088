import type { AfstemningSvar } from '../../contract/afstemning.ts';
import { reconcile } from '../../domain/oekonomi/afstemning/afstem.ts';
import { posteringOfFaktura, posteringOfKrav } from '../../domain/oekonomi/afstemning/postering.ts';
import { kvartalByName } from '../../domain/oekonomi/kvartal.ts';
import type { Lukket } from '../../domain/oekonomi/refusionsgrundlag.ts';
import { addDays, isoDate } from '../../law/kernel/dato.ts';
import { sumOf } from '../../law/kernel/penge.ts';
import { readFinansposter, readKonteringer, readPosteringsgrundlag } from '../db/repositories/afstemningRepository.ts';
import { csvLine, kronerField } from '../csv.ts';
import type { Kontekst } from '../requests.ts';

/** What Hjemvej and the ledger say of a period, account by account, and what explains the differences. */
export async function makeUpAfstemning(periode: string, { tx, actor }: Pick<Kontekst, 'tx' | 'actor'>): Promise<AfstemningSvar> {
  const organisationId = actor.organisation.id;
  const [konteringer, { fakturaer, krav }, poster] = [await readKonteringer(tx, organisationId), await readPosteringsgrundlag(tx, organisationId), await readFinansposter(tx, organisationId)];
  const posteringer = [...fakturaer.map((faktura) => posteringOfFaktura(faktura, konteringer)), ...krav.map((linjer) => posteringOfKrav(linjer, konteringer))];
  const span = spanOf(periode);
  const { konti, forklaringer } = reconcile(posteringer, poster, span);
  const navne = new Map(konteringer.map(({ konto, navn }) => [konto, navn]));
  const kravIds = new Map(krav.map(({ kvartal, kravId }) => [kvartal, kravId]));
  const [newest] = poster.map(({ indlaestDen }) => indlaestDen).toSorted().toReversed();
  const total = (of: 'hjemvej' | 'regnskab' | 'forskel'): number => sumOf(konti.map((each) => each[of]));
  return {
    periode, ...span,
    sum: { hjemvej: total('hjemvej'), regnskab: total('regnskab'), forskel: total('forskel') },
    konti: konti.map(({ konto, ...rest }) => ({ konto, navn: konto === null ? null : (navne.get(konto) ?? null), ...rest })),
    forklaringer: forklaringer.map(({ numre, ...rest }) => ({ ...rest, numre: [...numre], kravId: (rest.art !== 'udgift' && kravIds.get(rest.reference)) || null })),
    indlaest: newest === undefined ? null : { dato: newest, poster: poster.length },
  };
}

/** The days of a quarter, or of a year. */
function spanOf(periode: string): Lukket {
  if (!periode.includes('K')) return { fra: isoDate(`${periode}-01-01`), til: isoDate(`${Number(periode) + 1}-01-01`) };
  const { fra, slut } = kvartalByName(periode);
  return { fra, til: addDays(slut, 1) };
}

const COLUMNS = ['periode', 'konto', 'kontonavn', 'reference', 'art', 'hjemvej', 'regnskab', 'forskel', 'aarsag', 'hos', 'posteringsnumre'];

/** A reconciliation as a separated file: the sums of each account, and below each the references that explain its difference. */
export function afstemningCsv({ periode, konti, forklaringer }: AfstemningSvar): string {
  const rows = konti.flatMap(({ konto, navn, hjemvej, regnskab, forskel }) => [
    [periode, konto ?? '', navn ?? '', '', '', kronerField(hjemvej), kronerField(regnskab), kronerField(forskel), '', '', ''],
    ...forklaringer.filter((each) => each.konto === konto).map((each) => [
      periode, konto ?? '', navn ?? '', each.reference, each.art ?? '', kronerField(each.hjemvej), kronerField(each.regnskab), kronerField(each.forskel), each.aarsag, each.hos ?? '', each.numre.join(' '),
    ]),
  ]);
  return [COLUMNS, ...rows].map(csvLine).join('');
}
