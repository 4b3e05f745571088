import { addDays, daysBetween, toIsoDate, type DayNumber, type IsoDate } from '../../law/kernel/dato.ts';
import type { Periode } from '../../law/kernel/periode.ts';
import { refusionOfBostoette, refusionOfBotilbud, type EfterOpholdSag, type RefusionEfterOphold, type RefusionOfBevilling } from '../../law/sel/p176a-refusion/efterOphold.ts';
import type { EfterOpholdLaesning, LukketPeriode } from '../../law/sel/p176a-refusion/perioder.ts';
import { refusionOfDays } from '../../law/sel/p177-refusion/beloeb.ts';
import { RUNNING, UDELADT } from '../../law/sel/p177-refusion/ophold.ts';
import type { BevillingRow, OpholdTabel } from '../../server/adapters/opholdsfil/index.ts';
import { isTextKey, type MessageParams } from '../../text/index.ts';
import type { ShownSpan } from './forklaring.ts';
import type { Say } from './rapport.ts';
import { statusOf, type Row } from './udskrift.ts';

/** The grants of both files, and what they are counted with. */
export interface BevillingSag {
  readonly stays: OpholdTabel;
  readonly bostoette: readonly BevillingRow[];
  readonly botilbud: readonly BevillingRow[];
  readonly givenDay: IsoDate;
  readonly laesning: EfterOpholdLaesning;
  readonly say: Say;
}

/** A row of the result for a grant, with its reason. */
export interface BevillingSvar {
  readonly row: Row;
  readonly slags: 'bostoette' | 'botilbud';
  readonly forklaring: readonly ShownSpan[];
}

/** The result of each grant: those under § 85 a, then those under § 107, each in the order of its file. */
export function countBevillinger(sag: BevillingSag): readonly BevillingSvar[] {
  const stays = staysOf(sag);
  const bostoette = byBorger(sag.bostoette);
  const botilbud = byBorger(sag.botilbud);
  const results = new Map<BevillingRow, BevillingSvar>();
  for (const borger of new Set([...bostoette.keys(), ...botilbud.keys()])) {
    const person = { ophold: stays.get(borger) ?? [], today: sag.givenDay, laesning: sag.laesning };
    const [support, offers] = [bostoette.get(borger) ?? [], botilbud.get(borger) ?? []];
    const note = (slags: BevillingSvar['slags'], rows: readonly BevillingRow[], count: (asked: EfterOpholdSag) => RefusionEfterOphold): void => {
      const { bevillinger } = count({ ...person, bevillinger: rows, botilbud: offers });
      for (const [index, row] of rows.entries()) {
        const counted = bevillinger[index];
        if (counted) results.set(row, { slags, row: rowOf(row, counted), forklaring: explain(row, counted, sag) });
      }
    };
    note('bostoette', support, refusionOfBostoette);
    note('botilbud', offers, refusionOfBotilbud);
  }
  return [...sag.bostoette, ...sag.botilbud].flatMap((row) => results.get(row) ?? []);
}

/** The § 110 stays of everyone who has a grant. */
function staysOf({ stays, bostoette, botilbud }: BevillingSag): ReadonlyMap<string, readonly Periode[]> {
  const found = new Map<string, Periode[]>([...bostoette, ...botilbud].map(({ borger }) => [borger, []]));
  for (let stay = 0; stay < stays.count; stay++) {
    const own = found.get(stays.borgere[stays.person[stay] as number] as string);
    if (!own || stays.udeladt[stay] === UDELADT.andenType) continue;
    const end = stays.udskrevet[stay] as number;
    own.push({ fra: toIsoDate(stays.indskrevet[stay] as DayNumber), til: end === RUNNING ? null : toIsoDate(end as DayNumber) });
  }
  return found;
}

function byBorger(rows: readonly BevillingRow[]): ReadonlyMap<string, readonly BevillingRow[]> {
  const grouped = new Map<string, BevillingRow[]>();
  for (const row of rows) {
    const own = grouped.get(row.borger);
    if (own) own.push(row);
    else grouped.set(row.borger, [row]);
  }
  return grouped;
}

function rowOf({ borger, bevilling, netDagssats }: BevillingRow, counted: RefusionOfBevilling): Row {
  const { dage, refusionsdage, afventer, foerste, sidste, lacksTime } = counted;
  return {
    borger,
    ophold: bevilling,
    dage,
    refusionsdage,
    afventer,
    foerste: foerste ?? '',
    sidste: sidste ?? '',
    beloeb: refusionOfDays(refusionsdage, netDagssats),
    status: lacksTime ? 'mangler' : statusOf(refusionsdage, afventer),
  };
}

/** The refunded days with their period, or the whole grant with why it has no refund; then the days that await. */
function explain(row: BevillingRow, { afsnit, afventende, grund }: RefusionOfBevilling, { givenDay, say }: BevillingSag): readonly ShownSpan[] {
  const until = row.til ?? addDays(row.fra > givenDay ? row.fra : givenDay, 1);
  const spans = afsnit.length > 0 ? afsnit : [{ fra: row.fra, til: until }];
  const tekst = isTextKey(grund.key) ? say(grund.key, (grund.params ?? {}) satisfies MessageParams) : grund.key;
  const name = grund.key.slice(grund.key.lastIndexOf('.') + 1);
  const awaiting = afventende.map(shownDays).map((days) => ({ ...days, grund: 'afventer', tekst: say('refusion.bevilling.afventer', days) }));
  return [...spans.map((span) => ({ ...shownDays(span), grund: name, tekst })), ...awaiting];
}

function shownDays({ fra, til }: LukketPeriode): { readonly foerste: IsoDate; readonly sidste: IsoDate; readonly dage: number } {
  return { foerste: fra, sidste: addDays(til, -1), dage: daysBetween(fra, til) };
}
