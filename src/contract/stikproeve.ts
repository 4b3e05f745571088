import { z } from 'zod';
import type { Proevebetingelse, Proeveudfald, Risikobetingelse } from '../domain/oekonomi/stikproeve/betingelse.ts';
import type { Traekmetode } from '../domain/oekonomi/stikproeve/traek.ts';
import { closedList, dato, id, tekst } from './felles.ts';
import { kvartal } from './refusion.ts';

export const proevebetingelse = closedList<Proevebetingelse>()(['boform', 'takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura', 'anden_refusion']);
export const risikobetingelse = closedList<Risikobetingelse>()(['takst', 'maalgruppe', 'handlekommune', 'loft', 'egenbetaling', 'fradrag', 'faktura']);
export const traekmetode = closedList<Traekmetode>()(['tilfaeldig', 'stoerste', 'betingelse']);
export const proeveudfald = closedList<Proeveudfald>()(['holder', 'holder_ikke', 'kan_ikke_ses']);

const froe = z.int().min(0).max(4_294_967_295).meta({ description: 'The seed of the draw: with the same one it is the same draw' });
const beloeb = z.int();

/** Draws lines of a sent claim. Without a seed the server makes one. */
export const nyStikproeve = z
  .object({ id, kravId: id, metode: traekmetode, betingelse: risikobetingelse.nullish(), antal: z.int().min(1).max(500), froe: froe.nullish() })
  .refine(({ metode, betingelse }) => (metode === 'betingelse') === ((betingelse ?? null) !== null), { error: 'mangler', path: ['betingelse'] });
export type NyStikproeve = z.input<typeof nyStikproeve>;

/** How the conditions of one drawn line came out. `til` is the first day after; a condition that holds has no days. */
export const nyeProeveresultater = z.object({
  nummer: z.int().min(0).max(499),
  resultater: z
    .array(
      z
        .object({ id, betingelse: proevebetingelse, udfald: proeveudfald, fra: dato.nullish(), til: dato.nullish(), bemaerkning: tekst(2000).nullish(), bevis: tekst(1000).nullish() })
        .refine(({ udfald, bemaerkning }) => udfald === 'holder' || (bemaerkning ?? null) !== null, { error: 'begrundelse_mangler', path: ['bemaerkning'] })
        .refine(({ udfald, fra, til }) => (udfald === 'holder') === ((fra ?? null) === null) && ((fra ?? null) === null) === ((til ?? null) === null), { error: 'mangler', path: ['fra'] }),
    )
    .min(1)
    .max(9),
});
export type NyeProeveresultater = z.input<typeof nyeProeveresultater>;

/** Days of an error may be claimed again: what it rested on has been put right. */
export const frigivProeveresultat = z.object({ id: id.meta({ description: 'The result to release' }), begrundelse: tekst(2000) });

const sum = z.object({ linjer: z.int(), proevede: z.int(), fejllinjer: z.int(), fejlbeloeb: beloeb, usetelinjer: z.int(), usetBeloeb: beloeb });

const hoved = z.object({
  id, kravId: id, kvartal, metode: traekmetode, betingelse: risikobetingelse.nullable(), antal: z.int(), froe, udgave: z.string(),
  blandt: z.int().meta({ description: 'Lines the draw was made among' }),
  trukketDen: dato, afBrugerId: id, afNavn: z.string(),
  afsluttet: z.object({ dato, afNavn: z.string() }).nullable(),
  /** As it was kept when the sample was done, else as it stands. */
  sum,
});

/** The samples of an organisation, newest first. */
export const stikproeveliste = z.object({ stikproever: z.array(hoved) });
export type Stikproeveliste = z.infer<typeof stikproeveliste>;

const resultat = z.object({
  id, betingelse: proevebetingelse, udfald: proeveudfald, fra: dato.nullable(), til: dato.nullable(), bemaerkning: z.string().nullable(), bevis: z.string().nullable(),
  dato, afNavn: z.string(), frigivet: z.object({ dato, begrundelse: z.string() }).nullable(),
});

/** One sample: how it was drawn, whether drawing again gives the same lines, and each line with its tests. */
export const stikproeve = z.object({
  ...hoved.shape,
  omtrukket: z.boolean().meta({ description: 'Drawn again today from the frozen claim it is the same lines' }),
  linjer: z.array(
    z.object({
      nummer: z.int(), borgerId: id, opholdId: id, aar: z.int(), navn: z.string(), boform: z.string().nullable(), beloeb, dage: z.int(), fra: dato.nullable(), til: dato.nullable(),
      proevet: z.boolean(), fejldage: z.int(), fejlbeloeb: beloeb, usete: z.int(), resultater: z.array(resultat),
    }),
  ),
});
export type Stikproeve = z.infer<typeof stikproeve>;
