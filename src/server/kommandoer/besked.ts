import type { Kommandodata } from '../../contract/kommandoer.ts';
import { modtagBesked } from '../../domain/kommune/modtagBesked.ts';
import { sendBesked } from '../../domain/kommune/sendBesked.ts';
import { isHidden } from '../../domain/borger/beskyttet.ts';
import type { Beslutning } from '../../domain/ledger/beslutning.ts';
import { findOrienteret, lookUpBudskab } from '../db/repositories/budskabRepository.ts';
import { lookUpKommune, readBoformer } from '../db/repositories/registerRepository.ts';
import { Fejl } from '../fejl.ts';
import type { Omgivelser } from './omgivelser.ts';

/** A message to the other side of a stay: the receiver, the notice both have, and the name that stands as the sender. */
export async function send(data: Kommandodata<'send-besked'>, { tx, grundlag }: Omgivelser): Promise<Beslutning> {
  const { forloeb, actor, today } = grundlag;
  const ophold = forloeb?.ophold.find(({ forekomstId }) => forekomstId === data.opholdId);
  const art = forloeb?.journaler.find(({ id }) => id === ophold?.journalId)?.art;
  if (!forloeb || !ophold || (art === 'boform') === (data.art === 'svar')) throw new Fejl('ukendt_forekomst');
  const kuverter = forloeb.orientering.flatMap(({ opholdId, kuvertId }) => (opholdId === data.opholdId && kuvertId !== null ? [kuvertId] : []));
  const orienteret = await findOrienteret(tx, { kuverter, hos: data.kommuneId ?? actor.organisation.id });
  const navn = (await readBoformer(tx, [ophold.boformId]))[0]?.navn ?? '';
  if (data.art === 'svar') {
    return sendBesked({ ...data, modtager: { id: orienteret?.afsenderId ?? actor.organisation.id, navn }, afsenderNavn: actor.organisation.navn, orienteret: refOf(orienteret) }, grundlag);
  }
  if (!data.kommuneId) throw new Fejl('ugyldig_foresp');
  const modtager = await lookUpKommune(tx, data.kommuneId);
  // Where the stay is hidden the message names no sender; the receiver knows the stay by its notice.
  const afsenderNavn = isHidden(forloeb, today) ? '' : navn;
  return sendBesked({ ...data, modtager, afsenderNavn, orienteret: refOf(orienteret) }, grundlag);
}

function refOf(orienteret: Awaited<ReturnType<typeof findOrienteret>>) {
  return orienteret && { boformId: orienteret.boformId, opholdRef: orienteret.opholdRef };
}

const JOURNAL = { boform: 'boform', kommune: 'myndighed' } as const;

/** A message that came is taken into the journal, on the stay that it is about. */
export async function receive(data: Kommandodata<'modtag-besked'>, { tx, grundlag }: Omgivelser): Promise<Beslutning> {
  const { forloeb, actor } = grundlag;
  const { opholdRef, til, ...indhold } = await lookUpBudskab(tx, { budskabId: data.budskabId, organisationId: actor.organisation.id });
  const ophold = forloeb?.ophold.find(({ forekomstId }) => forekomstId === data.opholdId);
  // Where a municipality runs the boform itself both journals are its own: a message belongs in the one it was sent to.
  if (forloeb?.journaler.find(({ id }) => id === ophold?.journalId)?.art !== JOURNAL[til]) throw new Fejl('findes_ikke');
  const told = forloeb.orientering.flatMap(({ opholdId, kuvertId }) => (opholdId === data.opholdId && kuvertId !== null ? [kuvertId] : []));
  const about = til === 'boform' ? data.opholdId : (await findOrienteret(tx, { kuverter: told, hos: actor.organisation.id }))?.opholdRef;
  if (about !== opholdRef) throw new Fejl('findes_ikke');
  return modtagBesked({ opholdId: data.opholdId, budskabId: data.budskabId, indhold }, grundlag);
}
