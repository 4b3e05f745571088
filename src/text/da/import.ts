/** Words of the import of stays in the terminal. */
export const daImport = {
  'import.beskrivelse': 'Hent oplysninger fra et andet system ind i journalerne',
  'import.ophold.beskrivelse': 'Hent ophold fra et regneark. Viser først, hvad der er nyt, ændret og uændret',
  'import.fil': 'fil med ophold (.csv eller .xlsx)',
  'import.som': 'mailadresse på den, der henter: alt skrives i dennes navn',
  'import.kilde': 'navn på det system, filen kommer fra. Nøgler gælder kun inden for en kilde',
  'import.tjek': 'vis kun, hvad der ville ske',
  'import.udfoer': 'skriv uden at spørge',
  'import.springOver': 'hent resten, selv om nogle linjer ikke kan læses, og skriv dem i en fil ved siden af',
  'import.hjaelp': `
Filen har de samme kolonner som »hjemvej refusion«:
  borger;ophold;boform;type;indskrevet;udskrevet;takst;egenbetaling;tilbudsportal
  og om ønsket handlekommune;faktura;fravaer
En borger kan være et CPR-nummer eller kildens egen nøgle. Boformen findes på sit navn i registret.
Opholdene skrives i kommunens egne journaler som fakta fra kilden. Takst og tilbudsportal skrives ikke:
dem har registret over boformer. Forskelle vises. Faktura og fravaer læses ikke.
Kun det, kilden siger nyt siden sidst, ændrer noget. En rettelse, I selv har lavet, bliver stående.
Ophold, der ikke er i filen mere, vises og slettes aldrig.

Slutkode 0: vist eller skrevet. 2: noget kunne ikke læses, og intet er ændret.`,
  'import.beggeValg': 'Vælg enten --tjek eller --udfoer.',
  'import.forkertKilde': '--kilde {kilde}: skriv et navn på højst 40 tegn med bogstaver, tal, bindestreg og understreg.',
  'import.ikkeTilladt': '--som {mail}: den bruger må ikke hente ophold ind. Det kan teamledere og økonomimedarbejdere i en kommune.',
  'import.ikkeKlar': 'Databasen er ikke klar. Start Hjemvej med den én gang først.',
  'import.noegler': 'Nøglerne til CPR-numre i {fil} kan ikke bruges.',
  'import.aendretImens': 'Der er skrevet noget nyt i journalerne imens. Intet er hentet. Kør kommandoen igen.',
  'import.intetSkrevet': 'Intet er ændret. Ret linjerne, eller tilføj --spring-over for at hente resten.',
  'import.fejlAntal': '{fil}: {n:tal} {n|linje|linjer} nævner noget, registret ikke kender.',
  'import.felt.ukendt-boform': 'registret har ingen boform med det navn. Ret navnet, eller få boformen oprettet.',
  'import.felt.flertydig-boform': 'registret har flere boformer med det navn.',
  'import.felt.ukendt-kommune': 'skriv en kommunes navn eller kode.',
  'import.felt.i-fremtiden': 'indskrivningen ligger i fremtiden og er ikke et faktum endnu.',
  'import.fundet': '{fil}: {ophold:tal} ophold, {borgere:tal} {borgere|borger|borgere}, fra kilden {kilde}.',
  'import.oversigt': 'Nye: {ny:tal}. Ændrede: {aendret:tal}. Uændrede: {uaendret:tal}. Nye borgere: {borgere:tal}.',
  'import.uenige': '{n:tal} ophold er rettet her, og kilden siger noget andet. Det, der står her, bliver stående.',
  'import.forsvundne': '{n:tal} ophold fra kilden er ikke i filen mere. De slettes ikke. Se efter, om de skal rettes.',
  'import.afvigelser': '{n:tal} {n|forskel|forskelle} mellem filen og registret over boformer. Refusionen regnes efter registret.',
  'import.kunVist': 'Intet er skrevet. Tilføj --udfoer for at hente.',
  'import.intetNyt': 'Der er intet nyt at hente.',
  'import.spoerg': 'Skal det hentes? (ja/nej) ',
  'import.ja': 'ja',
  'import.nejTak': 'Intet er skrevet.',
  'import.fremdrift': '{n:tal} af {alle:tal} {alle|borger|borgere}',
  'import.hentet': 'Hentet: {ny:tal} nye ophold, {aendret:tal} ændrede.',
  'import.kaldenavn': 'født {foedselsdato:dato}',
} as const;
