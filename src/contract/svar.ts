import { z } from 'zod';
import { besked, dato, id, tekst } from './felles.ts';
import { forloeb } from './forloeb.ts';
import { kanal, rolle } from './lister.ts';
import { HANDLINGER } from './tilladelser.ts';

/** Who is signed in, what they may do, and which day it is. */
export const session = z.object({
  bruger: z.object({ id, navn: z.string(), sprog: z.enum(['da', 'en']) }),
  organisation: z.object({ id, navn: z.string() }),
  roller: z.array(rolle),
  handlinger: z.array(z.enum(HANDLINGER)),
  boformer: z.array(z.object({ id, navn: z.string() })),
  today: dato,
  /** Whether this installation holds the invented people of the demo. */
  demo: z.boolean(),
  /** On a registered device: after how many minutes without a touch it locks, and whether a PIN opened it. Elsewhere `null`. */
  tavle: z.object({ laasMinutter: z.int(), medPin: z.boolean() }).nullable(),
});
export type Session = z.infer<typeof session>;

const modalitet = z.enum(['skal', 'metode', 'boer', 'kan']);

/** A duty as the law last answered. `paragraf` is how a lawyer cites the rule. */
export const opgave = z.object({
  regel: z.string(),
  paragraf: z.string(),
  emneId: id,
  journalId: id,
  borgerId: id,
  modalitet,
  tilstand: z.enum(['aaben', 'overskredet']),
  paamind: dato.nullable(),
  frist: dato.nullable(),
  tekst: besked,
});
export type OpgaveSvar = z.infer<typeof opgave>;

/** A notice from a boform that nobody in the municipality has recorded yet. */
export const kuvert = z.object({
  id,
  om: z.enum(['indskrivning', 'udskrivning']),
  dato,
  /** That the person died. */
  doedsfald: z.boolean(),
  navn: z.string(),
  foedselsdato: dato.nullable(),
  kontakt: z.string(),
  boformId: id,
  boformNavn: z.string(),
  /** That nobody else may learn where the person is: the reader is the named recipient, or it was opened to them. */
  skjult: z.boolean(),
  afsendtAt: z.string(),
  /** Who passed it on to the reader, why and when; `null` when it came straight from the boform. */
  videresendt: z.object({ fra: z.string(), aarsag: z.string(), dato }).nullable(),
  /** Persons of the municipality it may be about: same CPR number, or same name. A person chooses; nothing is linked by itself. */
  forslag: z.array(z.object({ borgerId: id, navn: z.string(), grund: z.enum(['cpr', 'navn']) })),
});

/** A notice that is not the reader's: why, and the municipality it is passed on to; without one it goes back to the boform. */
export const afvisOrientering = z.object({
  id,
  aarsag: tekst(1000),
  videreTil: id.nullish(),
  /** To a municipality outside Hjemvej: how it was sent, on which day, and to whom there. */
  udenfor: z.object({ kanal: kanal.exclude(['hjemvej']), dato, tilPerson: tekst(200).nullish() }).nullish(),
});
export type AfvisOrientering = z.infer<typeof afvisOrientering>;

const kuvertskridt = z.object({
  id, fra: z.string(), til: z.string().nullable(), aarsag: z.string(), dato,
  /** How a municipality outside Hjemvej was sent it; `null` of a step within. */
  udenfor: z.object({ kanal: kanal.exclude(['hjemvej']), dato, tilPerson: z.string().nullable() }).nullable(),
});

/** The way of the notices of a person that went through Hjemvej: each step, and who has it now; `null` is nobody. */
export const orienteringsveje = z.object({
  veje: z.array(z.object({ kuvertId: id, om: z.enum(['indskrivning', 'udskrivning']), sendt: dato, sendtTil: z.string(), hos: z.string().nullable(), skridt: z.array(kuvertskridt) })),
});
export type Orienteringsveje = z.infer<typeof orienteringsveje>;

/** What is due for the reader's organisation, the most overdue first, and what has come in. */
export const minDag = z.object({
  today: dato,
  /** `boformId` is the boform whose duty it is; `null` where it is a municipality's. */
  opgaver: z.array(opgave.extend({ navn: z.string(), boformId: id.nullable() })),
  /** How many more there are than those listed. */
  flere: z.int(),
  /** Persons still to be asked about under a reading or a version of the law that is new: the list may change. */
  ikkeSpurgt: z.int(),
  kuverter: z.array(kuvert),
});
export type MinDag = z.infer<typeof minDag>;

/** A person as the reader may see them: facts, duties, and the newest ledger position, which a later command carries as `set`. */
export const borgerbillede = z.object({
  id,
  visningsnavn: z.string(),
  /** The CPR number with the last four digits hidden, for those who may see it. */
  cpr: z.string().nullable(),
  forloeb,
  opgaver: z.array(opgave),
  /** Who recorded what, by user id: colleagues of the reader only. */
  registranter: z.record(z.string(), z.string()),
  /** The names of the places the facts speak of, by id. */
  pladser: z.record(z.string(), z.string()),
  position: z.int(),
});
export type Borgerbillede = z.infer<typeof borgerbillede>;

const lawRef = z.object({ act: z.string(), paragraph: z.string(), source: z.array(z.string()) });

/** An outcome of the law with everything it used: the answer to "hvorfor?". */
export const hvorfor = z.object({
  regel: z.object({
    id: z.string(),
    version: z.int(),
    ref: lawRef,
    modality: modalitet,
    validity: z.object({ fra: dato.nullable(), til: dato.nullable() }),
  }),
  outcome: z.unknown(),
  trace: z.array(z.unknown()),
});
export type Hvorfor = z.infer<typeof hvorfor>;

/** Municipalities and boformer: the lists one chooses from. `navngiven` is who receives notices of hidden stays, told to those who send or take them in. */
export const register = z.object({
  kommuner: z.array(z.object({ id, navn: z.string(), kommunekode: z.string().nullable(), brugerHjemvej: z.boolean(), navngiven: z.string().nullable() })),
  boformer: z.array(z.object({ id, navn: z.string(), adresse: z.string().nullable() })),
});
export type Register = z.infer<typeof register>;

export const soegning = z.object({ q: tekst(100) });
/** `linje` tells two of the same name apart: date of birth and where they stay, as far as the reader may see it. */
export const soegesvar = z.object({ borgere: z.array(z.object({ borgerId: id, navn: z.string(), linje: z.string() })) });
export type Soegesvar = z.infer<typeof soegesvar>;

export const login = z.object({ email: tekst(200), adgangskode: z.string().min(1).max(256) });
export type Login = z.input<typeof login>;

/** A one-time link used up: the token of its address, and the password chosen. */
export const engangslink = z.object({ token: z.string().min(20).max(200), adgangskode: z.string().min(12).max(256) });
