import type { daCliRefusion } from '../da/cliRefusion.ts';

/** Words of `hjemvej refusion`: its options, and what is wrong with its files. */
export const enCliRefusion: Readonly<Record<keyof typeof daCliRefusion, string>> = {
  'refusion.cli.beskrivelse': 'Count the state refund of the § 110 stays in a file, stay by stay, with reasons',
  'refusion.cli.ophold': 'file of stays (.csv or .xlsx)',
  'refusion.cli.bostoette': 'file of grants under § 85 a',
  'refusion.cli.botilbud': 'file of grants under § 107',
  'refusion.cli.dato': 'day to which running stays are counted, inclusive (YYYY-MM-DD; else today)',
  'refusion.cli.lovvalg': 'reading of an open question of the law, such as loft=aftale; may be repeated',
  'refusion.cli.format': 'csv or json',
  'refusion.cli.forklar': 'show for each stay which days count, and why',
  'refusion.cli.springOver': 'go on without the lines that cannot be read, and write them to a file beside',
  'refusion.cli.hjaelp': `
The file of stays has a line of names and then a line for each stay:
  borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal
  and if wanted handlekommune;faktura;fravaer
  type is 110, efterforsorg or natcafe. tilbudsportal is ja or nej. Empty udskrevet: still there.
  takst and egenbetaling are kroner per day. They may be empty where the stay has no refund.
The files of grants (--bostoette and --botilbud):
  borger;bevilling;afgjort;fra;til;takst
  and if wanted egenbetaling;foerudskrivning
  til is the first day without support; empty: still runs. takst is kroner per day.
  foerudskrivning (ja or nej) says whether a decision made on the day of discharge came first.
Separator ; or , · dates YYYY-MM-DD or DD-MM-YYYY · amounts 1234,50, 1234.50 or 1.234,50
UTF-8 or Windows-1252. The result is written to standard output, a row for each stay in the order of the file.

Readings (--lovvalg), the careful one first:
{valg}

Exit code 0: counted. 2: something could not be read, and nothing was written.`,
  'refusion.cli.forkertDato': '--dato {vaerdi}: write a day that exists as YYYY-MM-DD between 1900 and 2199.',
  'refusion.cli.forkertFormat': '--format {vaerdi}: write csv or json.',
  'refusion.cli.forkertLovvalg': '--lovvalg {vaerdi}: choose among {valg}.',
  'refusion.cli.manglerOphold': 'Say which file the stays are in: --ophold FILE.',
  'refusion.cli.fremdrift': '{n:tal} stays read, {procent} %',
  'refusion.cli.samlet': '{ophold:tal} stays, {borgere:tal} {borgere|person|persons}: {dage:tal} {dage|day|days} with refund, {afventer:tal} awaiting. Read {valg}, to and including {dato:dato}.',
  'refusion.cli.fremtid': '{n:tal} {n|stay is|stays are} discharged after {dato:dato}. Their nights are counted all the way to the discharge.',
  'refusion.cli.sprunget': '{n:tal} {n|line was|lines were} passed over and written to {fil}.',
  'refusion.cli.intetSkrevet': 'Nothing was written. Correct the lines, or add --spring-over to count without them.',
  'refusion.cli.flereFejl': '… and {n:tal} more {n|error|errors}.',
  'refusion.cli.fejlAntal': '{fil}: {n:tal} {n|error|errors} on {linjer:tal} {linjer|line|lines}.',
  'refusion.fil.findes-ikke': 'The file does not exist or cannot be read.',
  'refusion.fil.tom': 'The file is empty.',
  'refusion.fil.binaer': 'The file is not text. Save it as CSV (UTF-8) or as .xlsx.',
  'refusion.fil.utf16': 'The file is saved as UTF-16. Save it as CSV UTF-8.',
  'refusion.fil.xlsx-ulaeselig': 'The file looks like a spreadsheet but cannot be read. Save it again as .xlsx or as CSV (UTF-8).',
  'refusion.fil.for-lang-linje': 'Line {linje:tal} is longer than 1 MB. This is hardly a table, or a quote is never closed.',
  'refusion.fil.mangler-kolonner': 'Line 1 lacks these columns: {kolonner}.',
  'refusion.fil.ukendte-kolonner': 'Line 1 has columns that are not known: {kolonner}.',
  'refusion.fil.dobbelte-kolonner': 'Line 1 has the same column more than once: {kolonner}.',
  'refusion.felt.sted': 'Line {linje}, column {kolonne}, “{vaerdi}”: {ventet}',
  'refusion.felt.stedTomt': 'Line {linje}, column {kolonne}, empty: {ventet}',
  'refusion.felt.stedLinje': 'Line {linje}: {ventet}',
  'refusion.felt.mangler': 'the field must be filled in.',
  'refusion.felt.dato': 'write a day that exists as YYYY-MM-DD or DD-MM-YYYY, between 1900 and 2199.',
  'refusion.felt.beloeb': 'write an amount with at most two decimals, as 1234,50, 1234.50 or 1.234,50.',
  'refusion.felt.flertydigt-beloeb': 'three digits after the sign may be thousands or decimals. Write 1234 or 1.234,00.',
  'refusion.felt.negativt-beloeb': 'the amount must not be less than 0.',
  'refusion.felt.ord': 'write one of the words {ord}.',
  'refusion.felt.udskrevet-foer-indskrevet': 'udskrevet must not lie before indskrevet.',
  'refusion.felt.til-foer-fra': 'til must not lie before fra.',
  'refusion.felt.samme-ophold': 'the same stay of the same person stands on line {linje} as well.',
  'refusion.felt.samme-bevilling': 'the same grant of the same person from the same day stands on line {linje} as well.',
  'refusion.felt.antal-felter': 'the line must have {ventet} fields but has {fundet}.',
  'refusion.felt.anfoerselstegn': 'a quote is not closed, or something stands after it.',
};
