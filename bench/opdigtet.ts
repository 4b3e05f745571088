/**
 * Made-up values without chance, as SQL: `h(a, b)` scatters two numbers over 0 to 999,983; `u(kind, n)` is an id that grows with n,
 * as ids made by time do.
 */
export const FILL_SQL = `
  create function pg_temp.h(a bigint, b bigint) returns bigint language sql immutable as
    $$ select abs(hashint8extended(a * 7919 + b, 42)) % 999983 $$;
  create function pg_temp.u(kind integer, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 4, '0') || lpad(to_hex(n), 8, '0') || '70008000000000000000')::uuid $$;`;
