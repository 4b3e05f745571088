import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { KOMMANDOER, kommandoSvar, type Kommandonavn } from '../../contract/kommandoer.ts';
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
      (request) =>
        withActor(request, options, (at) => udfoerKommando({ navn, data: request.body }, at)),
    );
  }
};

function isKommandonavn(navn: string): navn is Kommandonavn {
  return Object.hasOwn(KOMMANDOER, navn);
}
