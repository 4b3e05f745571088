import type { NytTakstbevis } from '../../../contract/krav.ts';
import { readOere } from '../../borgeren/forloeb/readOere.ts';

type NyDel = NytTakstbevis['dele'][number];

/** A part of a takst as it is being typed. */
export interface Del {
  readonly noegle: number;
  readonly navn: string;
  readonly kroner: string;
  readonly art: NyDel['art'] | null;
  readonly begrundelse: string;
  readonly formaal: NonNullable<NyDel['formaal']>;
  readonly organisatorisk: boolean;
  readonly strukturel: boolean;
}

export function emptyDel(noegle: number): Del {
  return { noegle, navn: '', kroner: '', art: null, begrundelse: '', formaal: 'ophold', organisatorisk: false, strukturel: false };
}

/** Whether a part must say why: everything but a part that is refunded. */
export function needsReason({ art }: Del): boolean {
  return art === 'uklar' || art === 'refunderes_ikke';
}

/** The part as it is sent; `null` while something in it lacks. */
export function toDel(del: Del): NyDel | null {
  const { navn, kroner, art, begrundelse, formaal, organisatorisk, strukturel } = del;
  const oerePrDoegn = readOere(kroner);
  const why = begrundelse.trim();
  if (navn.trim() === '' || oerePrDoegn === null || art === null || (needsReason(del) && why === '')) return null;
  return { navn, oerePrDoegn, art, begrundelse: why === '' ? null : why, formaal, ...(formaal === 'natcafe' ? { organisatorisk, strukturel } : {}) };
}
