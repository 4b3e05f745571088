/** The roles of the field that the system knows. What each may do is in the policy, not here. */
export type Rolle =
  | 'myndighedsraadgiver'
  | 'teamleder'
  | 'oekonomi'
  | 'revisor'
  | 'boformsleder'
  | 'boformsmedarbejder'
  | 'vikar'
  | 'bostoettemedarbejder'
  | 'skp_medarbejder'
  | 'brugeradministrator';

const ROLLER: Readonly<Record<Rolle, true>> = {
  myndighedsraadgiver: true,
  teamleder: true,
  oekonomi: true,
  revisor: true,
  boformsleder: true,
  boformsmedarbejder: true,
  vikar: true,
  bostoettemedarbejder: true,
  skp_medarbejder: true,
  brugeradministrator: true,
};

/** Whether the system knows a role. One it does not know gives no right. */
export function isRolle(navn: string): navn is Rolle {
  return Object.hasOwn(ROLLER, navn);
}

/** Why someone looks or writes: stands in the look log with every view. */
export type Formaal = 'myndighedsopgave' | 'ophold' | 'stoette' | 'refusion' | 'tilsyn' | 'drift';

/** A role in one house. */
export interface Stilling {
  readonly rolle: Rolle;
  readonly boformId: string;
}

/** Who acts: the only thing the rest of the system knows of a session. */
export interface Actor {
  readonly bruger: { readonly id: string; readonly navn: string; readonly sprog: 'da' | 'en' };
  readonly organisation: { readonly id: string; readonly navn: string };
  readonly roller: readonly Rolle[];
  /** The boform roles, each in the house where it is held: who leads one house leads no other. */
  readonly stillinger: readonly Stilling[];
  /** The boformer whose journals the actor's boform roles reach. */
  readonly boformer: readonly string[];
  readonly formaal: Formaal;
  /** On a registered device of a boform: after how many minutes it locks, and whether a PIN opened it. Elsewhere `null`. */
  readonly tavle: { readonly laasMinutter: number; readonly medPin: boolean } | null;
}
