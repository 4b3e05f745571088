import type { daOekonomi } from '../da/oekonomi.ts';

/** Words of the refund as it stands in the ledger. */
export const enOekonomi: Readonly<Record<keyof typeof daOekonomi, string>> = {
  'refusion.afsnit.brugt-andetsteds': '{foerste:dato} to {sidste:dato}: {dage:tal} {dage|day|days} that another municipality says it has used. They are not claimed here.',
  'refusion.mangler.takst': 'The register has no takst for the boform {fra:dato} to {sidste:dato}.',
  'refusion.mangler.egenbetaling': 'The own payment is not set for {fra:dato} to {sidste:dato}.',
  'refusion.status.afgjort': 'settled',
  'refusion.status.prognose': 'days await',
  'refusion.status.mangler': 'facts are missing',
  'refusion.status.ingen': 'no refund',
};
