import { addDays, isoDate, type IsoDate } from '../../kernel/dato.ts';
import { choice, date } from '../../kernel/fakta.ts';
import { horisont, type Horisont } from '../../kernel/horisont.ts';
import { addHverdage, rollToHverdag } from '../../kernel/kalender.ts';
import { lovvalg, readingOf } from '../../kernel/lovvalg.ts';
import { decided, forecast, missing, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule, type LawContext } from '../../kernel/rule.ts';

/** Weeks one has to complain, in days: a week is a week, whatever falls in it. */
export const KLAGEFRIST_DAGE = 28;

const LEVERINGSDAGE = { brev: 6, kvikbrev: 2 } as const;

/** From this day letters are carried under other rules than those the presumption was made for. */
const NY_POSTLOV = isoDate('2026-01-01');

/** Whether a letter still counts as received on the sixth delivery day, or only when it is shown to have come. */
export const BREVFORMODNING = lovvalg({
  id: 'brevformodning',
  question: '18',
  options: ['sjette-leveringsdag', 'kun-paavist'],
  careful: 'sjette-leveringsdag',
  ref: { act: 'RSL', paragraph: '§ 67', source: ['LAW-146'] },
});

/** Until when one may complain, and whether a complaint that came was in time. A late one is sent on as well. */
export interface Klagefrist extends Begrundet {
  readonly tilstand: 'loeber' | 'udloebet' | 'rettidig' | 'for-sent';
  readonly modtaget: IsoDate;
  /** The day of receipt is presumed from the day of sending, not shown. */
  readonly formodet: boolean;
  readonly frist: IsoDate;
  /** The leader or the municipality never turns a complaint down for being late: Ankestyrelsen may look past it. */
  readonly videresendes: true;
}

/**
 * Until when can the person complain of a decision?
 *
 * Four weeks from the day after it was received; a last day that is no working day moves to the next. Digital mail is received
 * the day it can be read, a letter on the sixth delivery day, a decision handed over when it was noted to be.
 */
export const klagefrist = rule(
  {
    id: 'rsl.p67.klagefrist',
    version: 1,
    ref: { act: 'RSL', paragraph: '§ 67', source: ['LAW-087', 'LAW-088', 'LAW-145', 'LAW-146', 'LAW-147'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-087', 'LAW-088', 'LAW-145', 'LAW-146', 'LAW-147', 'G6-237'],
    facts: { maade: choice('digital', 'brev', 'kvikbrev', 'udleveret'), sendt: date, modtaget: date, klageIndgivet: date },
    lovvalg: [BREVFORMODNING],
  },
  (facts, context): Outcome<Klagefrist> => {
    const received = facts.modtaget === null ? presumeReceipt(facts.maade, facts.sendt, context) : { day: facts.modtaget, isOpen: false };
    if ('lacks' in received) return missing(received.lacks, null);
    const days = horisont(context.today);
    const frist = rollToHverdag(addDays(received.day, KLAGEFRIST_DAGE));
    const tilstand = stateOf(facts.klageIndgivet, frist, days);
    const value: Klagefrist = {
      tilstand,
      modtaget: received.day,
      formodet: facts.modtaget === null,
      frist,
      videresendes: true,
      grund: reason(`lov.klagefrist.${tilstand}`, { modtaget: received.day, frist, klageIndgivet: facts.klageIndgivet }),
    };
    const open = [reason('lov.klagefrist.brevformodning', { sendt: facts.sendt })];
    return received.isOpen ? forecast(value, open, days.holdsUntil()) : decided(value, days.holdsUntil());
  },
);

type Maade = (typeof klagefrist.facts.maade.options)[number];
type Receipt = { readonly day: IsoDate; readonly isOpen: boolean } | { readonly lacks: readonly string[] };

/** The day a decision counts as received where nothing shows when it was. */
function presumeReceipt(maade: Maade | null, sendt: IsoDate | null, context: LawContext): Receipt {
  if (maade === null) return { lacks: ['maade'] };
  if (maade === 'udleveret') return { lacks: ['modtaget'] };
  if (sendt === null) return { lacks: ['sendt'] };
  if (maade === 'digital') return { day: sendt, isOpen: false };
  const day = addHverdage(sendt, LEVERINGSDAGE[maade], 'man-fre');
  if (sendt < NY_POSTLOV) return { day, isOpen: false };
  const reading = readingOf(BREVFORMODNING, context.readings, context.trace);
  if (reading === 'kun-paavist') return { lacks: ['modtaget'] };
  return { day, isOpen: !context.readings.confirmed.includes(BREVFORMODNING.id) };
}

function stateOf(klageIndgivet: IsoDate | null, frist: IsoDate, days: Horisont): Klagefrist['tilstand'] {
  if (klageIndgivet !== null && days.hasCome(klageIndgivet)) return klageIndgivet <= frist ? 'rettidig' : 'for-sent';
  return days.isPast(frist) ? 'udloebet' : 'loeber';
}
