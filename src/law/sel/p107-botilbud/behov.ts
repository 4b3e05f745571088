import { choice } from '../../kernel/fakta.ts';

/** What someone needs that a boform is not there for: care or treatment, treatment by day and night, or to be assessed. */
export const BOTILBUDSBEHOV = choice('pleje-behandling', 'doegnbehandling', 'udredning');
