/** Words of the refund as it stands in the ledger. */
export const daOekonomi = {
  'refusion.afsnit.brugt-andetsteds': '{foerste:dato} til {sidste:dato}: {dage:tal} {dage|dag|dage}, som en anden kommune har oplyst, at den har brugt. Dagene kræves ikke her.',
  'refusion.mangler.takst': 'Registret har ingen takst for boformen {fra:dato} til {sidste:dato}.',
  'refusion.mangler.egenbetaling': 'Egenbetalingen er ikke sat for {fra:dato} til {sidste:dato}.',
  'refusion.status.afgjort': 'afgjort',
  'refusion.status.prognose': 'dage afventer',
  'refusion.status.mangler': 'mangler oplysninger',
  'refusion.status.ingen': 'ingen refusion',
} as const;
