import type { IsoDate } from '../../law/kernel/dato.ts';
import type { MULIGHEDSVURDERINGER } from '../../law/rsl/p5-helhed/muligheder.ts';

/** What the target group of § 110 rests on. `null` is not assessed. */
export interface Maalgruppe {
  readonly saerligeSocialeProblemer: boolean | null;
  readonly ingenBolig: boolean | null;
  readonly kanIkkeVaereIBolig: boolean | null;
  readonly akutBehov: boolean | null;
  readonly behovForStoette: boolean | null;
  readonly lovligtOphold: boolean | null;
}

export type Koblingsgrund = 'orientering' | 'frigivelse' | 'samtykke' | 'bekraeftet_dublet';

export type Udskrivningsmaade =
  | 'efter_aftale'
  | 'eget_oenske'
  | 'overflytning'
  | 'bortvisning'
  | 'udeblevet'
  | 'hospital'
  | 'faengsel'
  | 'doedsfald';

export type Destination =
  | 'egen_bolig'
  | 'botilbud'
  | 'anden_boform'
  | 'familie_venner'
  | 'hospital'
  | 'faengsel'
  | 'gaden'
  | 'doed'
  | 'ukendt';

/** Breaking the rules of the house, or not being of those the house is for, which is an ordinary discharge by law. */
export type Bortvisningsgrund = 'husorden' | 'maalgruppe';

/** Where someone stayed last before a stay. */
export type Opholdssted =
  | 'egen_bolig'
  | 'familie_venner'
  | 'gaden'
  | 'natvarmestue'
  | 'hotel'
  | 'anden_boform'
  | 'krisecenter'
  | 'botilbud'
  | 'hospital'
  | 'faengsel'
  | 'udlandet'
  | 'andet'
  | 'ukendt';

export type Kanal = 'hjemvej' | 'digital_post' | 'brev' | 'mail' | 'telefon';

export type Planart = '141' | '142' | 'helhedsorienteret';

export type Planskridt =
  | 'orienteret'
  | 'tilbudt'
  | 'accepteret'
  | 'afslaaet'
  | 'paabegyndt'
  | 'udarbejdet'
  | 'revideret'
  | 'ikke_deltaget'
  | 'ikke_naaet';

/** The boform's plan for a stay in short form; what is not written is `null`. */
export interface Opholdsplanindhold {
  /** What the person expects of the stay, and the boform of the person. */
  readonly forventninger: string | null;
  /** The person's goals, in their own words. */
  readonly maal: string | null;
  /** What the stay should lead to: the home or other lasting solution. */
  readonly foererTil: string | null;
  readonly hvemGoerHvad: string | null;
  readonly kontaktperson: string | null;
  /** Whom the contact person helps the person get in touch with. */
  readonly kontakter: string | null;
  /** What makes the person safe in the house: a corridor of their own, a door that locks, whom they want help from. */
  readonly tryghed: string | null;
  /** What is known of the municipality's plan and of the job plan, to stand beside the goals. */
  readonly kommunensPlan: string | null;
  readonly jobplan: string | null;
  /** What a meeting, a review or the end of the plan came to. */
  readonly aftalt: string | null;
  readonly naesteGennemgang: IsoDate | null;
}

export type Mulighedsvurdering = (typeof MULIGHEDSVURDERINGER)[number];

/** Which part of the public an effort of a plan is in the hands of. */
export type Myndighed =
  | 'socialomraade'
  | 'boligomraade'
  | 'jobcenter'
  | 'ydelse'
  | 'sundhed'
  | 'misbrug'
  | 'bostoette'
  | 'boform'
  | 'region'
  | 'kriminalforsorg'
  | 'anden';

export type Relationsart = 'foraelder' | 'barn' | 'voldelig_partner';

export type Opholdsplanskridt = 'udarbejdet' | 'revideret' | 'moede' | 'gennemgaaet' | 'afsluttet';

export type Beskedart = 'viden' | 'stoettebehov' | 'svar';

export type Beskedgrundlag = 'samtykke' | 'retssikkerhedsloven';

export type Beskedsvar = 'bevilget' | 'afslaaet' | 'undersoeges';

/** Aftercare, as it is offered, answered, given and ended. */
export type Efterforsorgsskridt = 'tilbudt' | 'accepteret' | 'afslaaet' | 'begyndt' | 'afsluttet';

/** Why someone could not be admitted. Being intoxicated, or in chaos, is none. */
export type Afslagsgrund = 'uden_for_maalgruppe' | 'fuldt_hus' | 'under_18' | 'andet';

/** How waiting ended, where it did not end with an admission here. */
export type Venteudfald = 'andet_sted' | 'oensker_ikke' | 'ikke_truffet';

export type Botilbudsbehov = 'pleje_behandling' | 'doegnbehandling' | 'udredning';

export type Botilbud = 'p107' | 'p108' | 'psykiatri' | 'misbrugsbehandling';

/** What was seen of someone on a night. Without an answer nobody has looked, which is `ved_ikke` too. */
export type Tilstedesvar = 'til_stede' | 'ude' | 'ved_ikke';

export type Boligskridt = 'anvist' | 'afslaaet' | 'lejekontrakt_underskrevet' | 'indflytning_mulig' | 'indflyttet' | 'fraflyttet';

export type Leverandoeroenske = 'ingen' | 'hele' | 'del' | 'anden_hjaelp';
