import type { Rolle } from '../domain/adgang/actor.ts';
import type { Journalart } from '../domain/ledger/fakta.ts';
import type { Felter } from '../domain/ledger/felter.ts';
import type { Beskedart, Beskedgrundlag, Beskedsvar, Boligskridt, Bortvisningsgrund, Destination, Efterforsorgsskridt, Kanal, Koblingsgrund, Leverandoeroenske, Mulighedsvurdering, Myndighed, Opholdsplanskridt, Opholdssted, Planart, Planskridt, Relationsart, Tilstedesvar, Udskrivningsmaade, Afslagsgrund, Botilbud, Botilbudsbehov, Venteudfald } from '../domain/ledger/lister.ts';
import { MULIGHED_IDS, MULIGHEDSVURDERINGER, type MulighedId } from '../law/rsl/p5-helhed/muligheder.ts';
import { closedList } from './felles.ts';

/** The closed lists of the domain, as they cross HTTP. */
export const rolle = closedList<Rolle>()([
  'myndighedsraadgiver', 'teamleder', 'oekonomi', 'revisor', 'boformsleder', 'boformsmedarbejder', 'vikar', 'bostoettemedarbejder',
  'skp_medarbejder', 'brugeradministrator',
]);

export const journalart = closedList<Journalart>()(['myndighed', 'boform', 'stoette', 'skp', 'anonym']);

export const koblingsgrund = closedList<Koblingsgrund>()(['orientering', 'frigivelse', 'samtykke', 'bekraeftet_dublet']);

export const udskrivningsmaade = closedList<Udskrivningsmaade>()([
  'efter_aftale', 'eget_oenske', 'overflytning', 'bortvisning', 'udeblevet', 'hospital', 'faengsel', 'doedsfald',
]);

export const destination = closedList<Destination>()([
  'egen_bolig', 'botilbud', 'anden_boform', 'familie_venner', 'hospital', 'faengsel', 'gaden', 'doed', 'ukendt',
]);

export const bortvisningsgrund = closedList<Bortvisningsgrund>()(['husorden', 'maalgruppe']);

export const opholdssted = closedList<Opholdssted>()([
  'egen_bolig', 'familie_venner', 'gaden', 'natvarmestue', 'hotel', 'anden_boform', 'krisecenter', 'botilbud', 'hospital', 'faengsel',
  'udlandet', 'andet', 'ukendt',
]);

export const afslagsgrund = closedList<Afslagsgrund>()(['uden_for_maalgruppe', 'fuldt_hus', 'under_18', 'andet']);

export const venteudfald = closedList<Venteudfald>()(['andet_sted', 'oensker_ikke', 'ikke_truffet']);

export const botilbudsbehov = closedList<Botilbudsbehov>()(['pleje_behandling', 'doegnbehandling', 'udredning']);

export const botilbud = closedList<Botilbud>()(['p107', 'p108', 'psykiatri', 'misbrugsbehandling']);

export const kanal = closedList<Kanal>()(['hjemvej', 'digital_post', 'brev', 'mail', 'telefon']);

export const planart = closedList<Planart>()(['141', '142', 'helhedsorienteret']);

export const planskridt = closedList<Planskridt>()([
  'orienteret', 'tilbudt', 'accepteret', 'afslaaet', 'paabegyndt', 'udarbejdet', 'revideret', 'ikke_deltaget', 'ikke_naaet',
]);

export const mulighed = closedList<MulighedId>()(MULIGHED_IDS);

export const mulighedsvurdering = closedList<Mulighedsvurdering>()(MULIGHEDSVURDERINGER);

export const myndighed = closedList<Myndighed>()([
  'socialomraade', 'boligomraade', 'jobcenter', 'ydelse', 'sundhed', 'misbrug', 'bostoette', 'boform', 'region', 'kriminalforsorg', 'anden',
]);

export const efterforsorgsskridt = closedList<Efterforsorgsskridt>()(['tilbudt', 'accepteret', 'afslaaet', 'begyndt', 'afsluttet']);

export const tilstedesvar = closedList<Tilstedesvar>()(['til_stede', 'ude', 'ved_ikke']);

export const boligskridt = closedList<Boligskridt>()([
  'anvist', 'afslaaet', 'lejekontrakt_underskrevet', 'indflytning_mulig', 'indflyttet', 'fraflyttet',
]);

export const leverandoeroenske = closedList<Leverandoeroenske>()(['ingen', 'hele', 'del', 'anden_hjaelp']);

export const opholdsplanskridt = closedList<Opholdsplanskridt>()(['udarbejdet', 'revideret', 'moede', 'gennemgaaet', 'afsluttet']);

export const beskedart = closedList<Beskedart>()(['viden', 'stoettebehov', 'svar']);

export const beskedgrundlag = closedList<Beskedgrundlag>()(['samtykke', 'retssikkerhedsloven']);

export const beskedsvar = closedList<Beskedsvar>()(['bevilget', 'afslaaet', 'undersoeges']);

export const opholdsart = closedList<Felter['ophold']['art']>()(['110', 'efterforsorg', 'natcafe', 'barn']);

export const relationsart = closedList<Relationsart>()(['foraelder', 'barn', 'voldelig_partner']);
