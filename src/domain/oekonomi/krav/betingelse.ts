import type { Lukket } from '../refusionsgrundlag.ts';

/**
 * What must be documented before a counted day may be claimed (BEK 224/2021 § 5, BEK 1591/2017 §§ 48 and 53, and what the state
 * auditors asked for in report 1/2024). Approval on Tilbudsportalen and the quota are not among them: a day without them is not
 * counted at all. Days a drawn sample found wrong wait until what was wrong has been put right.
 */
export type Kravbetingelse =
  | 'takst'
  | 'paategning'
  | 'takstdel'
  | 'maalgruppe'
  | 'handlekommune'
  | 'anden_kommune'
  | 'egenbetaling'
  | 'faktura'
  | 'dublet'
  | 'stikproeve';

/** Whose task it is to bring what is missing. */
export type Kravejer = 'oekonomi' | 'sagsbehandler';

/** Who brings what: the caseworker knows the person, the economist the takst and the invoice. */
export const EJER: Readonly<Record<Kravbetingelse, Kravejer>> = {
  takst: 'oekonomi',
  paategning: 'oekonomi',
  takstdel: 'oekonomi',
  maalgruppe: 'sagsbehandler',
  handlekommune: 'sagsbehandler',
  anden_kommune: 'oekonomi',
  egenbetaling: 'oekonomi',
  faktura: 'oekonomi',
  dublet: 'sagsbehandler',
  stikproeve: 'oekonomi',
};

/** Conditions the payer does not control: a person may accept that one is not met, with a reason. */
export const KAN_ACCEPTERES = ['paategning', 'anden_kommune'] as const satisfies readonly Kravbetingelse[];
export type AccepterbarBetingelse = (typeof KAN_ACCEPTERES)[number];

/** Days of a stay that may not be claimed yet, and what they wait for. */
export interface Tilbageholdelse extends Lukket {
  readonly betingelse: Kravbetingelse;
}

/** A reasoned acceptance that a condition is not met on some days. */
export interface Kravaccept extends Lukket {
  readonly betingelse: AccepterbarBetingelse;
}
