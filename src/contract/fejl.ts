import { z } from 'zod';
import { besked } from './felles.ts';

/** Every code of a problem document. Each has a sentence in the text room; a test proves it. */
export const FEJLKODER = [
  'ugyldig_foresp',
  'ikke_logget_ind',
  'forkert_login',
  'engangslink_brugt',
  'ikke_tilladt',
  'findes_ikke',
  'aendret_imens',
  'plads_optaget',
  'plads_lukket',
  'plads_findes',
  'plads_i_brug',
  'cpr_i_brug',
  'ugyldigt_cpr',
  'for_mange_forsoeg',
  'for_stor',
  'uventet_fejl',
  'ukendt_forekomst',
  'ingen_journal',
  'dato_i_fremtiden',
  'dato_i_fortiden',
  'udskrevet_foer_indskrevet',
  'flyttet_foer_indskrevet',
  'har_pladsen',
  'nat_foer_indskrevet',
  'henvist_til_sig_selv',
  'efterforsorg_foer_udskrivning',
  'efterforsorg_ikke_begyndt',
  'allerede_udskrevet',
  'allerede_indskrevet_her',
  'betingelser_mangler',
  'begrundelse_mangler',
  'grundlag_mangler',
  'samme_person',
  'allerede_koblet',
  'allerede_modtaget',
  'slut_foer_start',
  'ikke_udskrevet',
  'virkning_foer_afgoerelse',
  'modtager_uden_hjemvej',
  'sendes_i_dag',
  'periode_overlapper',
  'faktura_findes',
  'kladde_ikke_klar',
  'krav_sendt',
  'senere_krav_sendt',
  'krav_aendret',
  'regnskabsaar_lukket',
  'kvartal_ikke_begyndt',
  'kan_ikke_fortrydes',
  'id_brugt',
] as const;
export type Fejlkode = (typeof FEJLKODER)[number];

/** A problem document (RFC 9457) with a code. It never holds a name, a CPR number or words of the database. */
export const problem = z.object({
  type: z.string(),
  status: z.int(),
  code: z.enum(FEJLKODER),
  felter: z.array(z.object({ felt: z.string(), fejl: z.string() })).optional(),
  detaljer: z.array(besked).optional(),
  /** With 409: the newest position of the thing, so that the reader can fetch and compare. */
  nyeste: z.int().optional(),
});
export type Problem = z.infer<typeof problem>;
