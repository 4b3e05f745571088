import { z } from 'zod';
import { id, klokkeslaet, tekst } from './felles.ts';
import { isEasyPin } from './pin.ts';

const PIN = /^[0-9]{6}$/;
const KODE = /^[0-9]{8}$/;

/** A PIN as it is typed. */
const pin = z.string().regex(PIN);
/** A PIN as it is chosen. */
const valgtPin = pin.refine((value) => !isEasyPin(value), { error: 'pin_for_let' });

/** The device one asks from, and who works on it now, by first name; `null` if the browser is no registered device. */
export const tavle = z.object({
  enhed: z.object({ navn: z.string(), boform: z.object({ id, navn: z.string() }) }).nullable(),
  vagter: z.array(z.object({ id, fornavn: z.string(), medKode: z.boolean() })),
});
export type Tavle = z.infer<typeof tavle>;

/** Someone who works tonight unlocks the device. */
export const laasOp = z.object({ vagtId: id, pin });
export type LaasOp = z.infer<typeof laasOp>;

/** Someone who was given a shift uses its code up and chooses a PIN. */
export const begyndVikarvagt = z.object({ vagtId: id, kode: z.string().regex(KODE), pin: valgtPin });
export type BegyndVikarvagt = z.infer<typeof begyndVikarvagt>;

/** Someone who has signed in fully begins a shift on the device, until an hour. */
export const begyndVagt = z.object({ pin: valgtPin, til: klokkeslaet });
export type BegyndVagt = z.infer<typeof begyndVagt>;

/** The browser one asks from becomes a device of the house; it locks after some minutes without a touch. */
const laasMinutter = z.int().min(1).max(30);
export const opretTavle = z.object({ id, navn: tekst(60), laasMinutter });
export type OpretTavle = z.infer<typeof opretTavle>;

/** A shift for someone without a sign-in, until an hour. */
export const opretVikar = z.object({ id, navn: tekst(200), til: klokkeslaet });
export type OpretVikar = z.infer<typeof opretVikar>;

/** The one-time code, told once, and when the shift ends. */
export const vikarkode = z.object({ id, kode: z.string(), til: z.string() });
export type Vikarkode = z.infer<typeof vikarkode>;

/** The devices and the shifts of a house. */
export const tavler = z.object({
  enheder: z.array(z.object({ id, navn: z.string(), laasMinutter: z.int(), oprettet: z.string(), sidstBrugt: z.string().nullable() })),
  vagter: z.array(z.object({ id, navn: z.string(), til: z.string(), enhed: z.string().nullable(), slaaetFra: z.boolean(), vikar: z.boolean() })),
});
export type Tavler = z.infer<typeof tavler>;

/** After how long a tablet of the house locks, decided anew. */
export const saetLaasetid = z.object({ laasMinutter });
export type SaetLaasetid = z.infer<typeof saetLaasetid>;
