/** Words of `hjemvej refusion`: its options, and what is wrong with its files. */
export const daCliRefusion = {
  'refusion.cli.beskrivelse': 'Tæl statens refusion af § 110-ophold i en fil, ophold for ophold, med grunde',
  'refusion.cli.ophold': 'fil med ophold (.csv eller .xlsx)',
  'refusion.cli.bostoette': 'fil med bevillinger efter § 85 a',
  'refusion.cli.botilbud': 'fil med bevillinger efter § 107',
  'refusion.cli.dato': 'dag, som løbende ophold tælles til og med (ÅÅÅÅ-MM-DD; ellers i dag)',
  'refusion.cli.lovvalg': 'læsning af et åbent spørgsmål i loven, fx loft=aftale; kan gentages',
  'refusion.cli.format': 'csv eller json',
  'refusion.cli.forklar': 'vis for hvert ophold, hvilke dage der tæller, og hvorfor',
  'refusion.cli.springOver': 'regn videre uden de linjer, der ikke kan læses, og skriv dem i en fil ved siden af',
  'refusion.cli.hjaelp': `
Filen med ophold har en linje med navne og så en linje for hvert ophold:
  borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal
  og om ønsket handlekommune;faktura;fravaer
  type er 110, efterforsorg eller natcafe. tilbudsportal er ja eller nej. Tom udskrevet: bor der endnu.
  Takst og egenbetaling er kroner pr. døgn. De må være tomme, hvor opholdet ikke har refusion.
Filerne med bevillinger (--bostoette og --botilbud):
  borger;bevilling;afgjort;fra;til;takst
  og om ønsket egenbetaling;foerudskrivning
  til er den første dag uden støtte; tom: løber endnu. Takst er kroner pr. døgn.
  foerudskrivning (ja eller nej) siger, om en afgørelse på selve udskrivningsdagen kom først.
Skilletegn ; eller , · datoer ÅÅÅÅ-MM-DD eller DD-MM-ÅÅÅÅ · beløb 1234,50, 1234.50 eller 1.234,50
UTF-8 eller Windows-1252. Resultatet skrives på standard output, en række for hvert ophold i filens orden.

Læsninger (--lovvalg), den forsigtige først:
{valg}

Slutkode 0: talt. 2: noget kunne ikke læses, og intet er skrevet.`,
  'refusion.cli.forkertDato': '--dato {vaerdi}: skriv en dag, der findes, som ÅÅÅÅ-MM-DD mellem 1900 og 2199.',
  'refusion.cli.forkertFormat': '--format {vaerdi}: skriv csv eller json.',
  'refusion.cli.forkertLovvalg': '--lovvalg {vaerdi}: vælg mellem {valg}.',
  'refusion.cli.manglerOphold': 'Skriv, hvilken fil opholdene står i: --ophold FIL.',
  'refusion.cli.fremdrift': '{n:tal} ophold læst, {procent} %',
  'refusion.cli.samlet': '{ophold:tal} ophold, {borgere:tal} {borgere|borger|borgere}: {dage:tal} {dage|dag|dage} med refusion, {afventer:tal} afventer. Læst {valg}, til og med {dato:dato}.',
  'refusion.cli.fremtid': '{n:tal} ophold {n|er|er} udskrevet efter {dato:dato}. Deres nætter er talt helt til udskrivningen.',
  'refusion.cli.sprunget': '{n:tal} {n|linje|linjer} er sprunget over og skrevet i {fil}.',
  'refusion.cli.intetSkrevet': 'Intet er skrevet. Ret linjerne, eller tilføj --spring-over for at regne uden dem.',
  'refusion.cli.flereFejl': '… og {n:tal} {n|fejl|fejl} til.',
  'refusion.cli.fejlAntal': '{fil}: {n:tal} {n|fejl|fejl} på {linjer:tal} {linjer|linje|linjer}.',
  'refusion.fil.findes-ikke': 'Filen findes ikke eller kan ikke læses.',
  'refusion.fil.tom': 'Filen er tom.',
  'refusion.fil.binaer': 'Filen er ikke tekst. Gem den som CSV (UTF-8) eller som .xlsx.',
  'refusion.fil.utf16': 'Filen er gemt som UTF-16. Gem den som CSV UTF-8.',
  'refusion.fil.xlsx-ulaeselig': 'Filen ligner et regneark, men kan ikke læses. Gem den igen som .xlsx eller som CSV (UTF-8).',
  'refusion.fil.for-lang-linje': 'Linje {linje:tal} er længere end 1 MB. Det er næppe en tabel, eller også er et anførselstegn aldrig lukket.',
  'refusion.fil.mangler-kolonner': 'Linje 1 mangler disse kolonner: {kolonner}.',
  'refusion.fil.ukendte-kolonner': 'Linje 1 har kolonner, som ikke kendes: {kolonner}.',
  'refusion.fil.dobbelte-kolonner': 'Linje 1 har den samme kolonne mere end én gang: {kolonner}.',
  'refusion.felt.sted': 'Linje {linje}, kolonne {kolonne}, »{vaerdi}«: {ventet}',
  'refusion.felt.stedTomt': 'Linje {linje}, kolonne {kolonne}, tom: {ventet}',
  'refusion.felt.stedLinje': 'Linje {linje}: {ventet}',
  'refusion.felt.mangler': 'feltet skal udfyldes.',
  'refusion.felt.dato': 'skriv en dag, der findes, som ÅÅÅÅ-MM-DD eller DD-MM-ÅÅÅÅ, mellem 1900 og 2199.',
  'refusion.felt.beloeb': 'skriv et beløb med højst to decimaler, som 1234,50, 1234.50 eller 1.234,50.',
  'refusion.felt.flertydigt-beloeb': 'tre cifre efter tegnet kan være tusinder eller decimaler. Skriv 1234 eller 1.234,00.',
  'refusion.felt.negativt-beloeb': 'beløbet må ikke være mindre end 0.',
  'refusion.felt.ord': 'skriv et af ordene {ord}.',
  'refusion.felt.udskrevet-foer-indskrevet': 'udskrevet må ikke ligge før indskrevet.',
  'refusion.felt.til-foer-fra': 'til må ikke ligge før fra.',
  'refusion.felt.samme-ophold': 'det samme ophold for den samme borger står også på linje {linje}.',
  'refusion.felt.samme-bevilling': 'den samme bevilling for den samme borger fra den samme dag står også på linje {linje}.',
  'refusion.felt.antal-felter': 'linjen skal have {ventet} felter, men har {fundet}.',
  'refusion.felt.anfoerselstegn': 'et anførselstegn er ikke lukket, eller der står noget efter det.',
} as const;
