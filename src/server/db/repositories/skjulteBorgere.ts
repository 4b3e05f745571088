import { sql, type RawBuilder } from 'kysely';

const STAAR = sql`s.art = 'skjult_ophold' and s.erstattet_ved is null and not s.tilbagekaldt`;

/**
 * Whether someone is hidden on any of the records that are one person, whatever the day: the safe side, for a place that shows a boform
 * beside a name. For some persons at a time.
 */
export function isSkjult(borgerId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from hjemvej.beskyttelse s where s.borger_id = any (hjemvej.koblede_borgere(${borgerId})) and ${STAAR})`;
}

/** The same asked once for many: everyone the reader may see who is hidden. */
export const SKJULTE_BORGERE = sql`(select unnest(hjemvej.koblede_borgere(s.borger_id)) from hjemvej.beskyttelse s where ${STAAR})`;
