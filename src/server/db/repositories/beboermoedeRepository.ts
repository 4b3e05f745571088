import { sql } from 'kysely';
import type { Beboermoeder, SkrivBeboermoede, SvarBeboerpunkt } from '../../../contract/beboermoede.ts';
import { Fejl } from '../../fejl.ts';
import type { Tx } from '../database.ts';
import { insertOnce } from './insertOnce.ts';

const MOST = 100;

/** The meetings of a boform of the reader's, the latest first, with the last answer to each wish. */
export async function readBeboermoeder(tx: Tx, boformId: string): Promise<Beboermoeder> {
  const { rows } = await sql<Beboermoeder[number]>`
    select m.id, m.art, m.dato, m.deltagere, m.referat,
           (select coalesce(json_agg(json_build_object('id', p.id, 'oenske', p.oenske, 'svar',
                     (select json_build_object('dato', s.dato, 'udfald', s.udfald, 'svar', s.svar) from hjemvej.beboersvar s
                       where s.punkt_id = p.id order by s.dato desc, s.registreret_at desc limit 1)) order by p.nummer), '[]')
              from hjemvej.beboerpunkt p where p.moede_id = m.id) as punkter
      from hjemvej.beboermoede m where m.boform_id = ${boformId} order by m.dato desc, m.registreret_at desc limit ${MOST}`.execute(tx);
  return rows;
}

interface Skriver {
  readonly boformId: string;
  readonly brugerId: string;
}

/** Records minutes with the wishes in them; sent again they are recorded once. Throws `id_brugt` if the id is that of others, and if they name someone who stays there. */
export async function insertBeboermoede(tx: Tx, moede: SkrivBeboermoede, { boformId, brugerId, nytId }: Skriver & { readonly nytId: () => string }): Promise<void> {
  await refuseNames(tx, boformId, { felt: 'referat', texts: [moede.referat, ...moede.oensker] });
  const { id, art, dato, deltagere = null, referat, oensker } = moede;
  const isNew = await insertOnce(tx, 'hjemvej.beboermoede', { row: { id, boform_id: boformId, art, dato, deltagere, referat, registreret_af: brugerId } });
  if (!isNew || oensker.length === 0) return;
  await tx.insertInto('hjemvej.beboerpunkt').values(oensker.map((oenske, nummer) => ({ id: nytId(), moede_id: id, boform_id: boformId, nummer, oenske }))).execute();
}

/** Records what came of a wish. Throws `findes_ikke` for a wish of another house. */
export async function insertBeboersvar(tx: Tx, { id, dato, udfald, svar, punktId }: SvarBeboerpunkt & { readonly punktId: string }, { boformId, brugerId }: Skriver): Promise<void> {
  await refuseNames(tx, boformId, { felt: 'referat', texts: [svar] });
  const punkt = await tx.selectFrom('hjemvej.beboerpunkt').select('id').where('id', '=', punktId).where('boform_id', '=', boformId).executeTakeFirst();
  if (!punkt) throw new Fejl('findes_ikke');
  await insertOnce(tx, 'hjemvej.beboersvar', { row: { id, punkt_id: punktId, boform_id: boformId, dato, udfald, svar, registreret_af: brugerId } });
}

/** What is common to all names nobody: the name or number of a resident is refused, and not repeated. */
export async function refuseNames(tx: Tx, boformId: string, { felt, texts }: { readonly felt: string; readonly texts: readonly string[] }): Promise<void> {
  const { rows } = await sql<{ naevner: boolean }>`select hjemvej.naevner_beboer(${boformId}, ${texts.join('\n')}) as naevner`.execute(tx);
  if (rows[0]?.naevner) throw new Fejl('navn_i_referat', { felter: [{ felt, fejl: 'navn_i_referat' }] });
}
