import type { ForloebSvar } from '../../../contract/forloeb.ts';
import type { IsoDate } from '../../../law/kernel/dato.ts';
import type { Gemt } from './faktum.ts';

/** Where the person is now, as far as the reader's facts tell. */
export type Nu =
  | { readonly kind: 'boform'; readonly ophold: Gemt<'ophold'> }
  | { readonly kind: 'hjem'; readonly adresse: string; readonly siden: IsoDate }
  | { readonly kind: 'doed'; readonly dato: IsoDate }
  | { readonly kind: 'ukendt'; readonly sidst: Gemt<'udskrivning'> | null };

/** A stay still running counts before a home: whoever has both sleeps in the boform until discharged. */
export function nuOf(forloeb: ForloebSvar, today: IsoDate): Nu {
  const death = forloeb.udskrivning.find(({ maade }) => maade === 'doedsfald');
  if (death) return { kind: 'doed', dato: death.dato };
  const ophold = forloeb.ophold.findLast((each) => each.art !== 'efterforsorg' && isRunning(each.gyldig, today));
  if (ophold) return { kind: 'boform', ophold };
  const hjem = homeOf(forloeb, today);
  return hjem ? { kind: 'hjem', ...hjem } : { kind: 'ukendt', sidst: forloeb.udskrivning.at(-1) ?? null };
}

/** Whether a half-open span of days holds a day. */
export function isRunning({ fra, til }: { readonly fra: IsoDate; readonly til: IsoDate | null }, today: IsoDate): boolean {
  return fra <= today && (til === null || til > today);
}

function homeOf({ bolig, boligskridt }: ForloebSvar, today: IsoDate): { readonly adresse: string; readonly siden: IsoDate } | null {
  const ind = boligskridt.findLast(({ skridt, dato }) => skridt === 'indflyttet' && dato <= today);
  if (!ind || boligskridt.some(({ boligId, skridt, dato }) => boligId === ind.boligId && skridt === 'fraflyttet' && dato >= ind.dato)) return null;
  const adresse = bolig.find(({ forekomstId }) => forekomstId === ind.boligId)?.adresse;
  return adresse === undefined ? null : { adresse, siden: ind.dato };
}

/** Whole years on a day. */
export function alderOf(foedselsdato: IsoDate, today: IsoDate): number {
  const years = Number(today.slice(0, 4)) - Number(foedselsdato.slice(0, 4));
  return today.slice(5) < foedselsdato.slice(5) ? years - 1 : years;
}

/** The day of birth, from whichever record knows it. */
export function foedselsdatoOf({ identitet }: ForloebSvar): IsoDate | null {
  return identitet.findLast(({ foedselsdato }) => foedselsdato !== null)?.foedselsdato ?? null;
}

/** Every protection in force on a day, each once. */
export function beskyttelserOf({ beskyttelse }: ForloebSvar, today: IsoDate): readonly Gemt<'beskyttelse'>['art'][] {
  return [...new Set(beskyttelse.filter(({ gyldig }) => isRunning(gyldig, today)).map(({ art }) => art))];
}

/** Stays at two boformer on the same nights, in pairs. */
export function overlapOf({ ophold }: ForloebSvar): readonly (readonly [Gemt<'ophold'>, Gemt<'ophold'>])[] {
  const stays = ophold.filter(({ art }) => art === '110');
  return stays.flatMap((a, index) => stays.slice(index + 1).filter((b) => a.boformId !== b.boformId && shareNights(a, b)).map((b) => [a, b] as const));
}

function shareNights({ gyldig: a }: Gemt<'ophold'>, { gyldig: b }: Gemt<'ophold'>): boolean {
  return (b.til === null || a.fra < b.til) && (a.til === null || b.fra < a.til);
}

/** The plan last worked on, and its last step. */
export function planStatusOf({ plan, planskridt }: ForloebSvar): { readonly plan: Gemt<'plan'>; readonly sidste: Gemt<'planskridt'> } | null {
  const sidste = planskridt.at(-1);
  const fundet = plan.find(({ forekomstId }) => forekomstId === sidste?.planId);
  return sidste && fundet ? { plan: fundet, sidste } : null;
}

/** The home on its way, or lived in: the one with the latest step that was not turned down. */
export function boligStatusOf({ bolig, boligskridt }: ForloebSvar): { readonly bolig: Gemt<'bolig'>; readonly sidste: Gemt<'boligskridt'> } | null {
  const turnedDown = new Set(boligskridt.filter(({ skridt }) => skridt === 'afslaaet' || skridt === 'fraflyttet').map(({ boligId }) => boligId));
  const sidste = boligskridt.findLast(({ boligId }) => !turnedDown.has(boligId));
  const fundet = bolig.find(({ forekomstId }) => forekomstId === sidste?.boligId);
  return sidste && fundet ? { bolig: fundet, sidste } : null;
}

/** The stay an action is about: the one asked for, else the one running, else the last; only in journals of one kind. */
export function opholdOf(forloeb: ForloebSvar, { journalart, opholdId }: { readonly journalart: 'boform' | 'myndighed'; readonly opholdId?: string | undefined }): Gemt<'ophold'> | null {
  const egne = new Set(forloeb.journaler.filter(({ art }) => art === journalart).map(({ id }) => id));
  const stays = forloeb.ophold.filter((ophold) => egne.has(ophold.journalId));
  return stays.find(({ forekomstId }) => forekomstId === opholdId) ?? stays.findLast(({ gyldig }) => gyldig.til === null) ?? stays.at(-1) ?? null;
}
