/** The words of duties that come of facts not recorded rather than of a rule's own answer. */
export const daOpgave = {
  'opgave.maalgruppe-mangler': 'Skriv ned, hvorfor opholdet hører under § 110. Der mangler {antal} {antal|oplysning|oplysninger}.',
  'opgave.registreret-adresse-mangler': 'Kommunerne er uenige om, hvem der er handlekommune. Skriv, hvor borgeren har eller sidst havde registreret adresse: den kommune fungerer imens.',
} as const;
