import type { IsoDate } from '../../law/kernel/dato.ts';
import type { Oere } from '../../law/kernel/penge.ts';
import type { Periode } from '../../law/kernel/periode.ts';
import type { MulighedId } from '../../law/rsl/p5-helhed/muligheder.ts';
import type {
  Afslagsgrund,
  Beskedart,
  Beskedgrundlag,
  Beskedsvar,
  Boligskridt,
  Bortvisningsgrund,
  Botilbud,
  Botilbudsbehov,
  Destination,
  Efterforsorgsskridt,
  Kanal,
  Koblingsgrund,
  Leverandoeroenske,
  Maalgruppe,
  Mulighedsvurdering,
  Myndighed,
  Opholdsplanindhold,
  Opholdsplanskridt,
  Opholdssted,
  Planart,
  Planskridt,
  Relationsart,
  Tilstedesvar,
  Udskrivningsmaade,
  Venteudfald,
} from './lister.ts';

/** The fields of each kind of fact; a kind is a table of the ledger, a field one of its columns. */
export interface Felter {
  readonly identitet: {
    readonly art: 'cpr' | 'erstatningscpr' | 'uden';
    /** Encrypted by the server; the domain never sees a CPR number. */
    readonly cpr: string | null;
    readonly foedselsdato: IsoDate | null;
  };
  readonly navn: { readonly art: 'officielt' | 'som_sagt' | 'alias'; readonly navn: string };
  readonly beskyttelse: { readonly art: 'adresse' | 'skjult_ophold'; readonly gyldig: Periode };
  readonly oenske: { readonly tekst: string; readonly dato: IsoDate };
  readonly kobling: { readonly andenBorgerId: string; readonly grund: Koblingsgrund; readonly dato: IsoDate };
  readonly ikkeSamme: { readonly andenBorgerId: string; readonly dato: IsoDate; readonly begrundelse: string };
  /** A parent, a child, or a violent partner: by record, or by name as someone told it. */
  readonly relation: {
    readonly art: Relationsart;
    readonly andenBorgerId: string | null;
    readonly navn: string | null;
    readonly foedselsdato: IsoDate | null;
    readonly oplystAf: string;
    readonly dato: IsoDate;
  };
  readonly kommunerolle: {
    /** `registreret`: the person has, or had, a registered address there. */
    readonly rolle: 'handlekommune' | 'opholdskommune' | 'betalingskommune' | 'registreret';
    readonly kommuneId: string;
    readonly gyldig: Periode;
    readonly grundlag: string;
    readonly omtvistet: boolean;
  };
  readonly ophold: {
    readonly boformId: string;
    /** `barn`: a child with a parent, on the list and in a bed, and of no account in the refund. */
    readonly art: '110' | 'efterforsorg' | 'natcafe' | 'barn';
    /** The day of arrival is in it, the day of leaving is not. */
    readonly gyldig: Periode;
    readonly ankomstKl: string | null;
    readonly henvist: 'selv' | 'myndighed' | null;
  };
  readonly pladsbelaegning: { readonly opholdId: string; readonly pladsId: string; readonly gyldig: Periode };
  readonly optagelse: Maalgruppe & { readonly opholdId: string; readonly afgjort: IsoDate; readonly begrundelse: string | null };
  readonly udskrivning: {
    readonly opholdId: string;
    readonly dato: IsoDate;
    readonly afgjort: IsoDate | null;
    readonly afgjortAf: 'leder' | 'kommune' | 'ingen';
    readonly maade: Udskrivningsmaade;
    readonly destination: Destination;
    readonly planlagt: boolean;
    readonly begrundelse: string | null;
  };
  readonly orientering: {
    readonly opholdId: string;
    readonly om: 'indskrivning' | 'udskrivning';
    readonly retning: 'sendt' | 'modtaget';
    readonly modpartId: string | null;
    readonly modpartNavn: string;
    readonly dato: IsoDate;
    readonly kanal: Kanal;
    readonly kuvertId: string | null;
    /** The named person of the municipality it was given to, where one was named or asked for, and how they were reached. */
    readonly tilPerson: string | null;
    readonly tilKontakt: string | null;
    /** The day of the admission or discharge that it told of; `null` if it told of none, as one sent before the day was known. */
    readonly haendelsesdato: IsoDate | null;
  };
  /** What a municipality answered to a notice: that it is not theirs, and to whom they passed it on, if to anybody. */
  readonly orienteringssvar: {
    readonly opholdId: string;
    readonly orienteringId: string;
    readonly svar: 'afvist' | 'videresendt';
    readonly afNavn: string;
    readonly videreTilId: string | null;
    readonly videreTilNavn: string | null;
    readonly dato: IsoDate;
    readonly begrundelse: string;
    /** The step it was read from; an answer by telephone or letter has none. */
    readonly skridtId: string | null;
  };
  readonly plan: {
    readonly art: Planart;
    readonly formaal: string | null;
    readonly indsats: string | null;
    readonly varighed: string | null;
    readonly andreForhold: string | null;
  };
  readonly planskridt: { readonly planId: string; readonly skridt: Planskridt; readonly dato: IsoDate };
  /** What a plan offers, planned in time. `gyldig.til` is the first day after; `efterId` is the effort it follows. */
  readonly planindsats: {
    readonly planId: string;
    readonly indsats: string;
    readonly myndighed: Myndighed;
    readonly ansvarlig: string | null;
    readonly gyldig: Periode;
    readonly efterId: string | null;
  };
  /** A kind of help the law has, as someone looked at it on a day; the newest day counts. */
  readonly mulighed: { readonly mulighed: MulighedId; readonly vurdering: Mulighedsvurdering; readonly begrundelse: string; readonly dato: IsoDate };
  readonly opholdsplan: Opholdsplanindhold & { readonly opholdId: string; readonly skridt: Opholdsplanskridt; readonly dato: IsoDate };
  /** Between boform and municipality, on a stay: what is passed on, a need beyond the boform's help, and the answer to it. */
  readonly besked: {
    readonly opholdId: string;
    readonly art: Beskedart;
    readonly retning: 'sendt' | 'modtaget';
    readonly modpartId: string | null;
    readonly modpartNavn: string;
    readonly dato: IsoDate;
    readonly kanal: Kanal;
    /** On what ground something was passed on; an answer passes nothing on. */
    readonly grundlag: Beskedgrundlag | null;
    readonly tekst: string;
    /** Of an answer only. */
    readonly svar: Beskedsvar | null;
    readonly budskabId: string | null;
  };
  /** The municipality has considered whether support beyond the boform's is needed during a stay. */
  readonly stoetteovervejelse: { readonly opholdId: string; readonly dato: IsoDate; readonly behov: boolean; readonly begrundelse: string };
  /** On the stay it follows. */
  readonly efterforsorg: { readonly opholdId: string; readonly skridt: Efterforsorgsskridt; readonly dato: IsoDate };
  /** A move between two boformer: `til` on the stay that was left, `fra` on the one that began. Without `boformId` the other is a name. */
  readonly overflytning: {
    readonly opholdId: string;
    readonly retning: 'til' | 'fra';
    readonly boformId: string | null;
    readonly sted: string;
    readonly dato: IsoDate;
    readonly klokken: string | null;
    /** The arrival that was told of through Hjemvej. */
    readonly ankomstId: string | null;
  };
  /** Someone must stay away. `gyldig.til` is the first day on which they may come again, `null` until further notice. */
  readonly bortvisning: {
    readonly opholdId: string;
    readonly afgjort: IsoDate;
    readonly afgjortAf: 'leder' | 'vagt';
    readonly grund: Bortvisningsgrund;
    readonly begrundelse: string;
    readonly gyldig: Periode;
    /** Without it the stay and the place go on. */
    readonly medUdskrivning: boolean;
    readonly destination: Exclude<Destination, 'doed'>;
    readonly tilbudt: string | null;
    /** Whether they could say their view first; `null` is not told. */
    readonly hoert: boolean | null;
    readonly klagevejledt: boolean;
    /** The day they came back. */
    readonly tilbage: IsoDate | null;
  };
  /** Someone could not be admitted. `vagt`: who had the watch decided, without the leader. */
  readonly afslag: {
    readonly boformId: string;
    readonly afgjort: IsoDate;
    readonly afgjortAf: 'leder' | 'vagt';
    readonly grund: Afslagsgrund;
    readonly begrundelse: string | null;
    readonly henvistTil: string | null;
    readonly klagevejledt: boolean;
    /** Under which paragraph the house is: a crisis centre, or a boform. */
    readonly paragraf: '109' | '110';
    /** The day of the referral, where it came after the refusal. */
    readonly henvistDen: IsoDate | null;
    /** Whom the house called for someone under 18, and what came of it. */
    readonly doegnvagt: string | null;
  };
  /** Someone waits for a place here. */
  readonly venteplads: {
    readonly boformId: string;
    readonly oensket: IsoDate;
    readonly kontakt: string;
    /** Whether others may be told. */
    readonly samtykke: boolean;
    readonly ringTilbage: IsoDate | null;
    /** The day agreed on for coming, if one is. */
    readonly kommer: IsoDate | null;
    readonly slut: IsoDate | null;
    readonly udfald: Venteudfald | null;
  };
  /** The talk at admission: the perspective of the stay, and what the person says of the municipality's part. */
  readonly indskrivningssamtale: { readonly opholdId: string; readonly dato: IsoDate; readonly perspektiv: string; readonly kommune: string | null };
  /** Someone turned to the municipality for a place in a boform. */
  readonly pladshjaelp: {
    readonly henvendt: IsoDate;
    readonly oenske: boolean | null;
    readonly behov: boolean | null;
    readonly boformId: string | null;
    readonly tilbudt: IsoDate | null;
    readonly egnet: string | null;
    readonly svar: 'ja' | 'nej' | null;
  };
  /** A need that belongs to another offer than § 110, and what was offered for it. */
  readonly botilbudsbehov: {
    readonly oplyst: IsoDate;
    readonly behov: Botilbudsbehov;
    /** Whether the person manages without support. */
    readonly klarerSig: boolean | null;
    /** Whether it can be done in another way than by a stay. */
    readonly andenMaade: boolean | null;
    readonly tilbudt: IsoDate | null;
    readonly tilbud: Botilbud | null;
    readonly begrundelse: string | null;
  };
  /** Whether who stays was in the house on a night; the night bears the date on which it begins. */
  readonly tilstede: { readonly opholdId: string; readonly nat: IsoDate; readonly svar: Tilstedesvar };
  /** Away by agreement, from the first night until the day they are expected back. */
  readonly fravaer: {
    readonly opholdId: string;
    readonly gyldig: { readonly fra: IsoDate; readonly til: IsoDate };
    readonly grund: string;
    readonly aftaltAf: string;
    /** The day they were back. */
    readonly tilbage: IsoDate | null;
  };
  /** For the next shift of the boform, about someone who stays there. */
  readonly vagtnotat: { readonly opholdId: string; readonly dato: IsoDate; readonly tekst: string };
  readonly leverandoeroenske: { readonly oenske: Leverandoeroenske; readonly dato: IsoDate };
  readonly bolig: { readonly adresse: string; readonly udlejer: string | null };
  readonly boligskridt: { readonly boligId: string; readonly skridt: Boligskridt; readonly dato: IsoDate };
  readonly bevilling: {
    readonly paragraf: '85' | '85a' | '107' | '108';
    readonly metode: 'CTI' | 'ICM' | 'ACT' | 'M-ACT' | null;
    readonly afgjort: IsoDate;
    readonly gyldig: Periode;
    readonly leverandoer: string | null;
    readonly oenskeFulgt: boolean | null;
    readonly begrundelse: string | null;
    readonly svarerTilBehov: boolean | null;
  };
  readonly egenbetaling: {
    readonly gyldig: Periode;
    readonly oerePrDoegn: Oere;
    readonly grund: 'sats' | 'nedsat' | 'ingen_indkomst';
    readonly begrundelse: string | null;
  };
  readonly senesteOpholdssted: { readonly opholdId: string; readonly sted: Opholdssted; readonly oplyst: IsoDate };
  readonly gennemgang: { readonly opholdId: string; readonly dato: IsoDate; readonly opfyldt: boolean; readonly begrundelse: string };
  readonly kravaccept: {
    readonly opholdId: string;
    readonly betingelse: 'paategning' | 'anden_kommune';
    readonly gyldig: Periode;
    readonly begrundelse: string;
  };
  readonly brugteDage: { readonly fra: IsoDate; readonly dage: number; readonly oplystAf: string; readonly oplystDen: IsoDate };
}
