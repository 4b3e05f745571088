import type { z } from 'zod';
import type { sendKrav, sendtKrav } from '../../contract/krav.ts';
import { sumKrav } from '../../domain/oekonomi/krav/krav.ts';
import { REFUSION_RULES } from '../../domain/oekonomi/refusionsspor.ts';
import { demand } from '../access/policy.ts';
import { freezePosition, insertKrav, lockKrav } from '../db/repositories/kravRepository.ts';
import { writeOpslag } from '../db/repositories/opslagRepository.ts';
import { Fejl } from '../fejl.ts';
import { describeReadings } from '../refusion/laesninger.ts';
import type { Kontekst } from '../requests.ts';
import { freezeLinjer } from './frys.ts';
import { makeUpKrav, whyNotSend, type Spaerret } from './regnskab.ts';

const REFUSAL: Readonly<Record<Spaerret, () => Fejl>> = {
  sendt: () => new Fejl('krav_sendt'),
  senere_sendt: () => new Fejl('senere_krav_sendt'),
  aar_lukket: () => new Fejl('regnskabsaar_lukket'),
  ikke_begyndt: () => new Fejl('kvartal_ikke_begyndt'),
};

/**
 * Freezes the claim as it stands, if it still is what the sender saw. The same claim sent twice is sent once. Throws `krav_sendt`,
 * `senere_krav_sendt`, `regnskabsaar_lukket`, `kvartal_ikke_begyndt` or `krav_aendret`.
 */
export async function sendKravet({ id: kravId, kvartal, beloeb }: z.output<typeof sendKrav>, at: Kontekst): Promise<z.output<typeof sendtKrav>> {
  const { tx, actor, today } = at;
  demand(actor, 'krav.skriv');
  await lockKrav(tx, actor.organisation.id);
  const position = await freezePosition(tx);
  const regnskab = await makeUpKrav(at, kvartal);
  const before = regnskab.arkiv.sendte.find((sendt) => sendt.id === kravId && sendt.kvartal === kvartal);
  if (before) return { id: kravId, kvartal, beloeb: before.beloeb, linjer: before.linjer };
  const why = whyNotSend(regnskab, today);
  if (why) throw REFUSAL[why]();
  if (sumKrav(regnskab.linjer).krav !== beloeb) throw new Fejl('krav_aendret');
  const linjer = freezeLinjer(regnskab);
  const lovudgave = REFUSION_RULES.map((rule) => `${rule.id}@${rule.version}`).join(' ');
  await insertKrav(tx, {
    id: kravId, organisationId: actor.organisation.id, brugerId: actor.bruger.id, kvartal, dato: today, position, lovudgave,
    laesninger: describeReadings(regnskab.readings), beloeb, linjer,
  });
  await writeOpslag(tx, { handling: 'kommando:send-krav', borgere: [...new Set(linjer.map(({ borgerId }) => borgerId))], detalje: { kvartal, raekker: linjer.length } });
  return { id: kravId, kvartal, beloeb, linjer: linjer.length };
}
