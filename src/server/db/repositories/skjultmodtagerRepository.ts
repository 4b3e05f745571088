import { sql } from 'kysely';
import type { AabnKuvert, SaetSkjultmodtager, Skjultmodtagere } from '../../../contract/skjultmodtager.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';

/** The reader's municipality: who receives notices of hidden stays, who may be named, and how many notices wait. In one statement. */
export async function readSkjultmodtagere(tx: Tx, organisationId: string): Promise<Skjultmodtagere> {
  const { rows } = await sql<Skjultmodtagere>`
    select hjemvej.er_skjultmodtager() as "erMig", hjemvej.skjulte_venter() as venter,
           (select n.navn from adgang.navngivne_modtagere() n where n.organisation_id = ${organisationId}) as navngiven,
           (select coalesce(json_agg(json_build_object('id', m.id, 'navn', m.navn) order by m.navn collate "da-x-icu"), '[]') from adgang.modtagere() m) as kolleger,
           (select coalesce(json_agg(json_build_object('id', s.id, 'fra', s.fra, 'modtager', coalesce(n.navn, ''),
                     'stedfortraeder', case when s.stedfortraeder_id is not null then json_build_object('navn', coalesce(v.navn, ''), 'fra', s.stedfortraeder_fra, 'til', s.stedfortraeder_til) end)
                     order by s.fra desc, s.registreret_at desc), '[]')
              from hjemvej.skjultmodtager s
              left join lateral adgang.navne(array[s.modtager_id]) n on true
              left join lateral adgang.navne(array[s.stedfortraeder_id]) v on true
             where s.organisation_id = ${organisationId}) as raekker`.execute(tx);
  return rows[0] ?? { erMig: false, navngiven: null, venter: 0, kolleger: [], raekker: [] };
}

/** Names who receives notices of hidden stays from a day on; the same id twice is recorded once. The row rules see to who may name whom. */
export async function insertSkjultmodtager(
  tx: Tx,
  { id, fra, modtagerId, stedfortraeder, organisationId, brugerId }: SaetSkjultmodtager & { readonly organisationId: string; readonly brugerId: string },
): Promise<void> {
  const row = {
    id, organisation_id: organisationId, fra, modtager_id: modtagerId, registreret_af: brugerId,
    stedfortraeder_id: stedfortraeder?.id ?? null, stedfortraeder_fra: stedfortraeder?.fra ?? null, stedfortraeder_til: stedfortraeder?.til ?? null,
  };
  await insertOnce(tx, 'hjemvej.skjultmodtager', { row });
}

/** Opens an envelope of a hidden stay to a colleague; the same id twice does it once. */
export async function insertSkjultaabning(tx: Tx, { id, brugerId, kuvertId, af }: AabnKuvert & { readonly kuvertId: string; readonly af: string }): Promise<void> {
  await insertOnce(tx, 'hjemvej.skjultaabning', { row: { id, kuvert_id: kuvertId, bruger_id: brugerId, registreret_af: af } });
}

/** What the reader may learn of where a hidden person is: all as the named recipient, else what the envelopes opened to them tell. */
export async function readOpen(tx: Tx, kuverter: readonly string[]): Promise<{ readonly alle: boolean; readonly aabne: ReadonlySet<string> }> {
  const { rows } = await sql<{ alle: boolean; aabne: readonly string[] }>`
    select hjemvej.er_skjultmodtager() as alle,
           array(select k.id from hjemvej.kuvert k where k.skjult and k.id = any (${kuverter}::uuid[])) as aabne`.execute(tx);
  return { alle: rows[0]?.alle ?? false, aabne: new Set(rows[0]?.aabne ?? []) };
}
