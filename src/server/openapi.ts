import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { problem } from '../contract/fejl.ts';

const DESCRIPTION =
  'Facts in, duties out. Commands carry an id made by the client; the same id twice is carried out once. A refusal is a problem document with a code.';

/** How the API describes itself: every route as its schemas say, and the problem document any of them may answer. */
export function openapiOptions(cookieName: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Hjemvej', version: '1', description: DESCRIPTION, license: { name: 'MPL-2.0', identifier: 'MPL-2.0' } },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } } },
      security: [{ session: [] }],
    },
    transform: (route) => jsonSchemaTransform({ ...route, schema: withProblem(route.schema) }),
  };
}

type Schema = Parameters<typeof jsonSchemaTransform>[0]['schema'];

function withProblem(schema: Schema): Schema {
  return { ...schema, response: { ...(typeof schema.response === 'object' ? schema.response : {}), default: problem } };
}
