/** Words of `hjemvej lov`. */
export const daCliLov = {
  'lov.cli.beskrivelse': 'Spørg en regel i loven, eller se dem alle med: lov list',
  'lov.cli.regel': 'reglens navn, eller list',
  'lov.cli.json': 'fakta som JSON, @fil, eller - for standard input; efter list: skriv listen som JSON',
  'lov.cli.dato': 'dagen, der spørges på (ÅÅÅÅ-MM-DD; ellers i dag)',
  'lov.cli.kendt': 'loven, som den var kendt den dag (ellers dagen, der spørges på)',
  'lov.cli.lovvalg': 'læsning af et åbent spørgsmål, fx loerdag=man-fre; kan gentages',
  'lov.cli.hjaelp': `
Eksempler:
  npx hjemvej lov list
  npx hjemvej lov sel.p110.orientering-om-indskrivning --json '{"opholdstype":"110","indskrevet":"2026-11-20"}'
  npx hjemvej lov rsl.p67.klagefrist --json @fakta.json --dato 2026-12-01

Svaret skrives som JSON på standard output: reglens udfald og sporet af det, den brugte.
Slutkode 0: reglen har svaret. 2: noget kunne ikke læses.`,
  'lov.cli.manglerFakta': 'Skriv fakta med --json, fx --json \'{}\'. {regel} læser: {fakta}',
  'lov.cli.menteDu': 'Der er ingen regel, der hedder {regel}. Mente du: {forslag}?',
  'lov.cli.ukendtRegel': 'Der er ingen regel, der hedder {regel}. Se dem alle med: npx hjemvej lov list',
  'lov.cli.forkertDato': '{navn}: skriv en dag, der findes, som ÅÅÅÅ-MM-DD mellem 1900 og 2199.',
  'lov.cli.forkertJson': '--json: det er ikke gyldig JSON. Skriv fx {"indskrevet":"2026-11-20"}, med dobbelte anførselstegn om navne og tekst.',
  'lov.cli.ulaeseligFil': 'Filen {fil} kan ikke læses. Kig efter, om navnet er rigtigt, og om du må læse den.',
  'lov.cli.forStor': 'Der er for meget på standard input. Send kun fakta til ét spørgsmål.',
  'lov.cli.forkerteFakta': '{n:tal} {n|fejl|fejl} i fakta til {regel}. Reglen er ikke spurgt.',
  'lov.cli.ukendtLovvalg': '--lovvalg {navn}: {regel} kender ikke det spørgsmål. Den læser: {valg}.',
  'lov.cli.ingenLovvalg': '--lovvalg {navn}: {regel} læser ingen åbne spørgsmål. Udelad --lovvalg.',
  'lov.cli.ukendtLaesning': '--lovvalg {navn}: vælg mellem {valg}, fx --lovvalg {navn}=…',
  'lov.cli.ventet.list': '{sti}: skriv en liste i kantede parenteser.',
  'lov.cli.ventet.object': '{sti}: skriv et objekt i tuborgklammer.',
  'lov.cli.ventet.choice': '{sti}: vælg mellem {valg}.',
  'lov.cli.ventet.date': '{sti}: skriv en dag, der findes, som "ÅÅÅÅ-MM-DD" mellem 1900 og 2199.',
  'lov.cli.ventet.boolean': '{sti}: skriv true eller false.',
  'lov.cli.ventet.text': '{sti}: skriv en tekst i anførselstegn.',
  'lov.cli.ventet.count': '{sti}: skriv et helt tal fra 0 og op (beløb i øre).',
  'lov.cli.ventet.value': '{sti}: der mangler en værdi.',
  'lov.cli.ventet.known-name': '{sti}: det navn kender reglen ikke. Den læser: {valg}.',
} as const;
