import { addDays } from '../../kernel/dato.ts';
import { choice, date } from '../../kernel/fakta.ts';
import { fristtilstandOf, type Frist, type Fristtilstand } from '../../kernel/frist.ts';
import { horisont } from '../../kernel/horisont.ts';
import { lastHverdagBefore, rollToHverdag } from '../../kernel/kalender.ts';
import { decided, missing, notApplicable, reason, type Begrundet, type Outcome } from '../../kernel/outcome.ts';
import { rule } from '../../kernel/rule.ts';

const VIDERESENDELSE_DAGE = 28;

/** Where the forwarding of a complaint stands. `paamindelse` is an internal target, `frist` the law's. */
export interface Videresendelse extends Frist, Begrundet {
  readonly tilstand: Fristtilstand;
  /** Whoever decided must look again before the complaint goes on. */
  readonly genvurderingMangler: boolean;
  /** The complaint came late. It goes on all the same. */
  readonly klageForSent: boolean;
}

/**
 * By when must a complaint be looked at again and sent on to Ankestyrelsen?
 *
 * Within four weeks of its receipt, unless the person gets all they asked for. The boform's leader is the first to look again
 * at the leader's own decisions. Being late is a mark on the complaint, never a reason to keep it.
 */
export const videresendelse = rule(
  {
    id: 'rsl.p66.videresendelse',
    version: 1,
    ref: { act: 'RSL', paragraph: '§§ 60, 66 og 69', source: ['LAW-086', 'LAW-088', 'G6-238', 'G6-239'] },
    modality: 'skal',
    validity: { fra: null, til: null },
    norms: ['LAW-086', 'LAW-088', 'LAW-145', 'G6-238', 'G6-239'],
    facts: { klageModtaget: date, klagefrist: date, genvurdering: choice('medhold', 'delvist-medhold', 'fastholdt'), videresendt: date },
  },
  (facts, context): Outcome<Videresendelse> => {
    const { klageModtaget } = facts;
    if (klageModtaget === null) return missing(['klageModtaget'], null);
    const days = horisont(context.today);
    if (!days.hasCome(klageModtaget)) return notApplicable([reason('lov.videresendelse.ingen-klage')], days.holdsUntil());
    if (facts.genvurdering === 'medhold') return notApplicable([reason('lov.videresendelse.medhold')], null);
    const lastDay = addDays(klageModtaget, VIDERESENDELSE_DAGE);
    const frist = { paamindelse: lastHverdagBefore(lastDay), frist: rollToHverdag(lastDay) };
    const tilstand = fristtilstandOf(facts.videresendt, frist, days);
    const klageForSent = facts.klagefrist !== null && klageModtaget > facts.klagefrist;
    const grund = reason(`lov.videresendelse.${tilstand}`, { klageModtaget, videresendt: facts.videresendt, ...frist });
    return decided({ tilstand, ...frist, genvurderingMangler: facts.genvurdering === null, klageForSent, grund }, days.holdsUntil());
  },
);
