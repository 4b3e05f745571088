import type { KravlinjeAabnet } from '../../contract/krav.ts';
import { fradragOf } from '../../domain/oekonomi/dagssatser.ts';
import { linesToSend } from '../../domain/oekonomi/krav/krav.ts';
import { withoutHeld } from '../../domain/oekonomi/krav/kravdage.ts';
import type { Kravlinje } from '../../domain/oekonomi/krav/kravlinje.ts';
import { sharedLukket } from '../../domain/oekonomi/lukket.ts';
import { endBefore } from '../../domain/oekonomi/refusion.ts';
import type { Lukket } from '../../domain/oekonomi/refusionsgrundlag.ts';
import { addDays, daysBetween, earliest, isoDate } from '../../law/kernel/dato.ts';
import { intersectPeriode } from '../../law/kernel/periode.ts';
import type { NyKravlinje } from '../db/repositories/kravRepository.ts';
import type { Kravophold, Kravregnskab } from './regnskab.ts';
import { whoOf } from './svar.ts';

/** What a frozen line keeps of its reasons, so that it can be opened whatever happens later. */
export type Frosset = Pick<KravlinjeAabnet, 'dage' | 'satser' | 'bilag'>;

const NOTHING: Frosset = { dage: [], satser: [], bilag: { gennemgang: null, fakturaer: [], accepteret: [], takster: [] } };

/** The lines of a claim with everything they rest on, as they are kept. */
export function freezeLinjer(regnskab: Kravregnskab): readonly NyKravlinje[] {
  return linesToSend(regnskab.linjer).flatMap((linje) => {
    if (linje.art === 'for_gammel') return [];
    const stay = regnskab.ophold.get(linje.ophold);
    return [{
      borgerId: whoOf(linje.ophold, regnskab).borgerId,
      opholdId: linje.ophold,
      aar: linje.aar,
      art: linje.art,
      dage: linje.forskel.dage,
      beloeb: linje.forskel.beloeb,
      dageIalt: linje.faktisk.dage,
      beloebIalt: linje.faktisk.beloeb,
      grundlag: stay ? freezeStay(stay, linje, regnskab) : NOTHING,
    }];
  });
}

function freezeStay({ refusion, bevis, takster }: Kravophold, { aar, tilbageholdt }: Kravlinje, { kvartal }: Kravregnskab): Frosset {
  const year: Lukket = { fra: isoDate(`${aar}-01-01`), til: earliest(isoDate(`${aar + 1}-01-01`), addDays(kvartal.slut, 1)) };
  const claimed = endBefore(withoutHeld(refusion, tilbageholdt).afsnit, year.til).filter(({ taeller }) => taeller === 'ja');
  const within = <T extends Lukket>(spans: readonly T[]): readonly T[] => spans.flatMap((each) => sharedLukket(each, year).map((shared) => ({ ...each, ...shared })));
  return {
    dage: within(claimed).map(({ fra, til, grund, vindue }) => ({ fra, til, dage: daysBetween(fra, til), grund: { key: grund.key, params: { ...grund.params } }, vindue })),
    satser: within(refusion.satser).flatMap(({ fra, til, takst, egenbetaling, ...parts }) => (takst === null || egenbetaling === null ? [] : [{ fra, til, takst, fradrag: fradragOf(parts), egenbetaling }])),
    bilag: {
      gennemgang: bevis.gennemgang && { ...bevis.gennemgang },
      handlekommune: within(bevis.handlekommune.map(({ fra, til }) => ({ fra, til: til ?? year.til }))).map(({ fra, til }) => ({ fra, til })),
      fakturaer: within(bevis.faktureret).map(({ fra, til, oerePrDoegn }) => ({ fra, til, oerePrDoegn })),
      accepteret: within(bevis.accepteret).map(({ betingelse, fra, til }) => ({ betingelse, fra, til })),
      takster: takster.flatMap(({ gyldig, paategnet, afklaret }) => {
        const shared = intersectPeriode(gyldig, year);
        return shared ? [{ fra: shared.fra, til: shared.til, paategnet, afklaret }] : [];
      }),
    },
  };
}
