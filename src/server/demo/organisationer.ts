import type { Rolle } from '../../domain/adgang/actor.ts';

/** The password of every demo sign-in. The people and places are invented. */
export const DEMO_ADGANGSKODE = 'hjemvej-demo';

export interface DemoBruger {
  readonly email: string;
  readonly navn: string;
  readonly rolle: Rolle;
  readonly organisation: DemoOrganisation;
  readonly boform?: DemoBoform;
}

export type DemoOrganisation = 'Åby Kommune' | 'Nørreå Kommune' | 'Fonden Fyrtårnet';
export type DemoBoform = 'Fyrtårnet' | 'Havnehuset';

/** Who may sign in to the demo: two municipalities, a private and a municipal boform. */
export const DEMO_BRUGERE: readonly DemoBruger[] = [
  { email: 'sanne@aaby.example', navn: 'Sanne Riber', rolle: 'myndighedsraadgiver', organisation: 'Åby Kommune' },
  { email: 'leder@aaby.example', navn: 'Tove Lind', rolle: 'teamleder', organisation: 'Åby Kommune' },
  { email: 'oekonomi@aaby.example', navn: 'Birgit Ø. Lund', rolle: 'oekonomi', organisation: 'Åby Kommune' },
  { email: 'revisor@aaby.example', navn: 'Erik Tofte', rolle: 'revisor', organisation: 'Åby Kommune' },
  { email: 'lone@fyrtaarnet.example', navn: 'Lone Krag', rolle: 'boformsleder', organisation: 'Fonden Fyrtårnet', boform: 'Fyrtårnet' },
  { email: 'nat@fyrtaarnet.example', navn: 'Niels Aagaard', rolle: 'boformsmedarbejder', organisation: 'Fonden Fyrtårnet', boform: 'Fyrtårnet' },
  { email: 'amir@noerreaa.example', navn: 'Amir Sahin', rolle: 'myndighedsraadgiver', organisation: 'Nørreå Kommune' },
  { email: 'oekonomi@noerreaa.example', navn: 'Ulla Østergaard', rolle: 'oekonomi', organisation: 'Nørreå Kommune' },
  { email: 'grethe@noerreaa.example', navn: 'Grethe Holm', rolle: 'boformsleder', organisation: 'Nørreå Kommune', boform: 'Havnehuset' },
];

/** The demo's organisations. The two municipalities are invented, and so are their codes. */
export const DEMO_ORGANISATIONER: readonly { readonly navn: DemoOrganisation; readonly art: 'kommune' | 'boform_udbyder'; readonly kommunekode: string | null }[] = [
  { navn: 'Åby Kommune', art: 'kommune', kommunekode: '9901' },
  { navn: 'Nørreå Kommune', art: 'kommune', kommunekode: '9902' },
  { navn: 'Fonden Fyrtårnet', art: 'boform_udbyder', kommunekode: null },
];

/** The demo's boformer, with places and their traits, and prices in øre from a day. */
export const DEMO_BOFORMER = [
  {
    navn: 'Fyrtårnet',
    organisation: 'Fonden Fyrtårnet',
    kommune: 'Åby Kommune',
    adresse: 'Havnegade 14, 9998 Åby',
    pladser: [
      ['1', 'laas'], ['2'], ['3', 'hund'], ['4', 'kvinder'], ['5'], ['6', 'kvinder'], ['7'], ['8'], ['9', 'koerestol'], ['10'], ['11'], ['12', 'par'],
    ],
    takster: [['2022-01-01', 132_000], ['2024-01-01', 140_000], ['2026-01-01', 146_500]],
  },
  {
    navn: 'Havnehuset',
    organisation: 'Nørreå Kommune',
    kommune: 'Nørreå Kommune',
    adresse: 'Kajen 2, 9999 Nørreå',
    pladser: [['A'], ['B'], ['C', 'hund'], ['D', 'kvinder'], ['E'], ['F']],
    takster: [['2022-01-01', 118_000], ['2025-01-01', 127_500]],
  },
] as const;

/** The ids the demo courses need. */
export interface DemoRegister {
  readonly organisationer: ReadonlyMap<string, string>;
  readonly boformer: ReadonlyMap<string, string>;
  readonly brugere: ReadonlyMap<string, string>;
  /** Ids of places by boform and name: "Fyrtårnet 3". */
  readonly pladser: ReadonlyMap<string, string>;
}

/** An id by name. Throws if the demo names something it did not make. */
export function idOf(ids: ReadonlyMap<string, string>, navn: string): string {
  const id = ids.get(navn);
  if (id === undefined) throw new Error(`the demo has no ${navn}`);
  return id;
}
