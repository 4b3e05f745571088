import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { historik } from '../../contract/historik.ts';
import { huset } from '../../contract/huset.ts';
import { lovaendringer, lovproeve } from '../../contract/lovaendring.ts';
import { borgerrefusion, egenbetalingssatser, loftvalg, refusionsliste } from '../../contract/refusion.ts';
import { borgerbillede, hvorfor, minDag, register, session, type Borgerbillede } from '../../contract/svar.ts';
import { DEMO_MAIL, openDemo, type Demo, type Hvem } from '../../../test/factories/demo.ts';
import { startDemoServer, type TestServer } from '../../../test/factories/server.ts';

let server: TestServer;
let demo: Demo;
beforeAll(async () => {
  server = await startDemoServer('2026-11-20');
  demo = await openDemo(server);
});
afterAll(() => server.close());

/** Holds an answer to its schema: nothing missing, nothing of another type, and nothing more. */
function hold(schema: z.ZodType, body: unknown): void {
  expect(schema.parse(body)).toEqual(body);
}

const EVERYONE = Object.keys(DEMO_MAIL) as readonly Hvem[];

it.each(EVERYONE)('every page %s may see is what its schema says, for everyone of the demo, and holds no sealed CPR number', async (hvem) => {
  const person = await demo.som(hvem);
  const answer = async (path: string, schema: z.ZodType): Promise<unknown> => {
    const response = await person.get(path);
    if (response.statusCode === 403) return null;
    expect(response.statusCode, path).toBe(200);
    expect(response.body).not.toMatch(/krypteret|"cpr_|"proeve\./);
    hold(schema, response.json());
    return response.json();
  };
  await answer('session', session);
  await answer('register', register);
  const { boformer } = (await answer('session', session)) as { boformer: { id: string }[] };
  for (const { id } of boformer) await answer(`huset/${id}`, huset);
  const { opgaver } = (await answer('min-dag', minDag)) as z.infer<typeof minDag>;
  for (const [path, schema] of [['refusion', refusionsliste], ['refusion/loftvalg', loftvalg], ['egenbetalingssatser', egenbetalingssatser], ['lovaendringer', lovaendringer], ['lovaendringer/proeve?aendring=loft.aftale&kvartal=2026K4', lovproeve]] as const) await answer(path, schema);
  for (const borgerId of new Set(opgaver.map((opgave) => opgave.borgerId))) {
    const billede = (await answer(`borgere/${borgerId}`, borgerbillede)) as Borgerbillede;
    for (const { regel, emneId } of billede.opgaver) await answer(`borgere/${borgerId}/hvorfor?regel=${regel}&emne=${emneId}`, hvorfor);
    await answer(`borgere/${borgerId}/udskrivning?vej=bolig`, hvorfor);
    await answer(`borgere/${borgerId}/historik`, historik);
    await answer(`borgere/${borgerId}/refusion`, borgerrefusion);
    await answer(`borgere/${borgerId}/refusion?spor=ja`, borgerrefusion);
  }
});
