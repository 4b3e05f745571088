import type { daImport } from '../da/import.ts';

/** Words of the import of stays in the terminal. */
export const enImport: Readonly<Record<keyof typeof daImport, string>> = {
  'import.beskrivelse': 'Bring information from another system into the journals',
  'import.ophold.beskrivelse': 'Bring in stays from a spreadsheet. Shows first what is new, changed and unchanged',
  'import.fil': 'file of stays (.csv or .xlsx)',
  'import.som': 'mail address of whoever brings them in: all is written in their name',
  'import.kilde': 'name of the system the file comes from. Keys count within one source only',
  'import.tjek': 'only show what would happen',
  'import.udfoer': 'write without asking',
  'import.springOver': 'bring in the rest although some lines cannot be read, and write those to a file beside it',
  'import.hjaelp': `
The file has the same columns as for "hjemvej refusion":
  borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal
  and if wanted handlekommune;faktura;fravaer
A borger may be a CPR number or the source's own key. The shelter is found by its name in the register.
Stays are written to the municipality's own journals as facts from the source. Takst and tilbudsportal are not written:
those belong to the register of shelters. Differences are shown. Faktura and fravaer are not read.
Only what the source says anew since last time changes anything. A correction you made yourselves stands.
Stays that are no longer in the file are shown and never deleted.

Exit code 0: shown or written. 2: something could not be read, and nothing is changed.`,
  'import.beggeValg': 'Choose either --tjek or --udfoer.',
  'import.forkertKilde': '--kilde {kilde}: write a name of at most 40 letters, digits, hyphens and underscores.',
  'import.ikkeTilladt': '--som {mail}: that user may not bring in stays. Team leaders and finance staff of a municipality may.',
  'import.ikkeKlar': 'The database is not ready. Start Hjemvej with it once first.',
  'import.noegler': 'The keys of CPR numbers in {fil} cannot be used.',
  'import.aendretImens': 'Something new was written in the journals meanwhile. Nothing was brought in. Run the command again.',
  'import.intetSkrevet': 'Nothing is changed. Correct the lines, or add --spring-over to bring in the rest.',
  'import.fejlAntal': '{fil}: {n:tal} {n|line names|lines name} something the register does not know.',
  'import.felt.ukendt-boform': 'the register has no shelter of that name. Correct the name, or have the shelter added.',
  'import.felt.flertydig-boform': 'the register has several shelters of that name.',
  'import.felt.ukendt-kommune': 'write the name or code of a municipality.',
  'import.felt.i-fremtiden': 'the admission lies in the future and is not a fact yet.',
  'import.fundet': '{fil}: {ophold:tal} {ophold|stay|stays} of {borgere:tal} {borgere|person|persons}, from the source {kilde}.',
  'import.oversigt': 'New: {ny:tal}. Changed: {aendret:tal}. Unchanged: {uaendret:tal}. New persons: {borgere:tal}.',
  'import.uenige': '{n:tal} {n|stay was|stays were} corrected here, and the source says otherwise. What stands here stays.',
  'import.forsvundne': '{n:tal} {n|stay|stays} of the source {n|is|are} no longer in the file. Nothing is deleted. See whether a correction is needed.',
  'import.afvigelser': '{n:tal} {n|difference|differences} between the file and the register of shelters. The refund is counted by the register.',
  'import.kunVist': 'Nothing is written. Add --udfoer to bring it in.',
  'import.intetNyt': 'There is nothing new to bring in.',
  'import.spoerg': 'Bring it in? (yes/no) ',
  'import.ja': 'yes',
  'import.nejTak': 'Nothing is written.',
  'import.fremdrift': '{n:tal} of {alle:tal} {alle|person|persons}',
  'import.hentet': 'Brought in: {ny:tal} new {ny|stay|stays}, {aendret:tal} changed.',
  'import.kaldenavn': 'born {foedselsdato:dato}',
};
