import type { FactOrigin } from '../../design/Hvorfor.tsx';
import { faktaOf, type FaktaArt, type Faktum, type Kontekst } from './faktum.ts';

/** Which kind of fact the law read under a name, where one fact of the course is behind it. */
const LAEST_FRA: Readonly<Record<string, readonly FaktaArt[]>> = {
  indskrevet: ['ophold'], opholdstype: ['ophold'], udskrevet: ['udskrivning', 'ophold'], udskrivningsmaade: ['udskrivning'], planlagt: ['udskrivning'],
  sendt: ['orientering'], orienteringModtaget: ['orientering'], planer: ['planskridt'], planlagtFra: ['planskridt', 'ophold'], formaal: ['plan'], indsats: ['plan'],
  forventetVarighed: ['plan'], saerligeForhold: ['plan'], oenske: ['leverandoeroenske'], saerligeSocialeProblemer: ['optagelse'], bolig: ['optagelse'], akutBehov: ['optagelse'],
  behovForStoette: ['optagelse'], lovligtOpholdDokumenteret: ['optagelse'], afgoerelsesdato: ['bevilling'], oenskeFulgt: ['bevilling'], begyndt: ['efterforsorg'], afslagsgrund: ['afslag'], samtale: ['indskrivningssamtale'], henvendt: ['pladshjaelp'], oenskerPlads: ['pladshjaelp'], harBehov: ['pladshjaelp'], pladssvar: ['pladshjaelp'], botilbudsbehov: ['botilbudsbehov'], klarerSig: ['botilbudsbehov'], andenMaade: ['botilbudsbehov'], tilbudt: ['pladshjaelp', 'botilbudsbehov'], henvistTil: ['afslag'], begrundelse: ['bevilling'], afgoerelse: ['bortvisning'], bortvisningsgrund: ['bortvisning'], klagevejledt: ['bortvisning'], partshoert: ['bortvisning'],
};

/** Where each fact behind an answer stands on the page, and who wrote it when. `skrevet` puts name and day into words. */
export function kilderOf(at: Kontekst, emneId: string, skrevet: (faktum: Faktum) => string): Readonly<Record<string, FactOrigin>> {
  const fakta = faktaOf(at);
  const about = emneFakta(at, emneId);
  const origins = Object.entries(LAEST_FRA).flatMap(([name, arter]) => {
    const faktum = arter.map((art) => fakta.find((each) => each.art === art && (about.has(each.id) || each.art === 'leverandoeroenske' || each.art === 'planskridt'))).find(Boolean);
    return faktum ? [[name, { href: `#fakta-${faktum.id}`, recordedBy: skrevet(faktum) }] as const] : [];
  });
  return Object.fromEntries(origins);
}

/** The facts about one thing: itself, and what names it. */
function emneFakta({ forloeb }: Kontekst, emneId: string): ReadonlySet<string> {
  const { ophold, udskrivning, optagelse, orientering, efterforsorg, afslag, plan, bevilling, indskrivningssamtale, pladshjaelp, botilbudsbehov } = forloeb;
  const itself = [...ophold, ...afslag, ...plan, ...bevilling, ...pladshjaelp, ...botilbudsbehov].filter(({ forekomstId }) => forekomstId === emneId);
  const naming = [...udskrivning, ...optagelse, ...orientering, ...efterforsorg, ...indskrivningssamtale].filter(({ opholdId }) => opholdId === emneId);
  return new Set([...itself, ...naming].map(({ id }) => id));
}
