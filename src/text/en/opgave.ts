/** The words of duties that come of facts not recorded rather than of a rule's own answer. */
export const enOpgave = {
  'opgave.maalgruppe-mangler': 'Write down why the stay falls under § 110. {antal} {antal|fact is|facts are} missing.',
  'opgave.registreret-adresse-mangler': 'The municipalities disagree about who is handlekommune. Write where the person has or last had a registered address: that municipality acts meanwhile.',
} as const;
