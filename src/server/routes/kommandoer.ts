import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { KOMMANDOER, kommandoSvar, type KommandoSvar } from '../../contract/kommandoer.ts';
import { Fejl } from '../fejl.ts';
import { isKommandonavn } from '../kommandoer/tagTilbage.ts';
import { udfoerKommando } from '../kommandoer/udfoer.ts';
import { withActor } from '../requests.ts';
import type { RouteOptions } from './options.ts';

/** One address for each command: `POST /api/v1/kommandoer/<navn>`. */
export const kommandoRoutes: FastifyPluginAsyncZod<RouteOptions> = async (app, options) => {
  for (const navn of Object.keys(KOMMANDOER).filter(isKommandonavn)) {
    const { skema, handling } = KOMMANDOER[navn];
    app.post(
      `/kommandoer/${navn}`,
      { schema: { body: skema, response: { 200: kommandoSvar }, tags: ['kommandoer'], description: `Kræver tilladelsen ${handling}` } },
      async (request) => accepted(await withActor(request, options, (at) => udfoerKommando({ navn, data: request.body }, at))),
    );
  }
};

/** Thrown only here, when the transaction that logged the refusal is committed. */
function accepted(answer: KommandoSvar | Fejl): KommandoSvar {
  if (answer instanceof Fejl) throw answer;
  return answer;
}
