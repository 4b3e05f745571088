import { choice } from '../../kernel/fakta.ts';

/** What someone needs that a boform is not there for: care or treatment, treatment by day and night, or to be assessed. */
export const BOTILBUDSBEHOV = choice('pleje-behandling', 'doegnbehandling', 'udredning');

/** What was offered: a temporary stay (§ 107), a lasting one (§ 108), or treatment. */
export const BOTILBUD = choice('p107', 'p108', 'psykiatri', 'misbrugsbehandling');
