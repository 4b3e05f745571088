import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Felter } from '../ledger/felter.ts';
import type { Kanal } from '../ledger/lister.ts';
import { afvis, type Afvis, type Beslutning, type Grundlag } from '../ledger/beslutning.ts';
import type { GemtFakta } from '../ledger/fakta.ts';
import { nyFakta } from '../ledger/journal.ts';
import { findOphold } from '../ophold/findOphold.ts';
import type { Budskab } from './budskab.ts';

type Besked = Felter['besked'];

export interface SendBesked {
  readonly opholdId: string;
  readonly art: Besked['art'];
  readonly kanal: Kanal;
  readonly dato: IsoDate;
  readonly grundlag?: Besked['grundlag'] | undefined;
  readonly tekst: string;
  readonly svar?: Besked['svar'] | undefined;
  /** To whom, as the server looked them up. */
  readonly modtager: { readonly id: string; readonly navn: string };
  /** What the receiver reads as the sender. */
  readonly afsenderNavn: string;
  /** The notice of the stay that both sides have; `null` where none went by Hjemvej between them. */
  readonly orienteret: { readonly boformId: string; readonly opholdRef: string } | null;
}

/**
 * Passes something on about a stay: what the boform has learned, a need beyond its help, or the municipality's answer to one. By
 * Hjemvej it goes now, to the municipality that was told of the stay, as a message that names no person; sent another way, its day
 * and way are recorded. Passing on stands on a ground; an answer is to a need that was received.
 */
export function sendBesked(input: SendBesked, grundlag: Grundlag): Beslutning {
  const ophold = findOphold(grundlag.forloeb, input.opholdId);
  if (!ophold) return afvis('ukendt_forekomst', { felt: 'opholdId' });
  const hindring = whyNot(input, { ophold, grundlag });
  if (hindring) return hindring;
  const { art, kanal, dato, tekst, modtager } = input;
  const felter = { art, grundlag: art === 'svar' ? null : (input.grundlag ?? null), tekst, svar: art === 'svar' ? (input.svar ?? null) : null, dato };
  const budskaber: readonly Budskab[] = kanal === 'hjemvej' && input.orienteret
    ? [{ ...felter, ...input.orienteret, id: grundlag.nytId(), til: art === 'svar' ? 'boform' : 'kommune', afsenderNavn: input.afsenderNavn, modtagerId: modtager.id }]
    : [];
  const besked = nyFakta(
    'besked',
    { ...felter, opholdId: input.opholdId, retning: 'sendt', modpartId: modtager.id, modpartNavn: modtager.navn, kanal, budskabId: budskaber[0]?.id ?? null },
    { journal: { id: ophold.journalId, borgerId: ophold.borgerId }, grundlag },
  );
  return { kind: 'registrer', borgere: [], journaler: [], fakta: [besked], kuverter: [], budskaber, svar: { beskedId: besked.id } };
}

function whyNot({ art, kanal, dato, svar, grundlag: paa, orienteret }: SendBesked, { ophold, grundlag }: { readonly ophold: GemtFakta<'ophold'>; readonly grundlag: Grundlag }): Afvis | null {
  if (dato > grundlag.today) return afvis('dato_i_fremtiden', { felt: 'dato' });
  if (art === 'svar' ? !svar : !paa) return afvis('grundlag_mangler', { felt: art === 'svar' ? 'svar' : 'grundlag' });
  if (art === 'svar' && !hasReceivedNeed(ophold, grundlag)) return afvis('svar_uden_behov', { felt: 'art' });
  if (kanal !== 'hjemvej') return null;
  if (dato !== grundlag.today) return afvis('sendes_i_dag', { felt: 'dato' });
  return orienteret ? null : afvis('orientering_foerst', { felt: 'kanal' });
}

function hasReceivedNeed({ forekomstId }: GemtFakta<'ophold'>, { forloeb }: Grundlag): boolean {
  return (forloeb?.besked ?? []).some(({ opholdId, art, retning }) => opholdId === forekomstId && art === 'stoettebehov' && retning === 'modtaget');
}
