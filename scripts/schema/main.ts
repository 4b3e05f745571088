import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSchema } from './generate.ts';

const owner = process.env['DATABASE_OWNER_URL'];
if (owner === undefined) {
  console.error('DATABASE_OWNER_URL must name a migrated database');
  process.exit(2);
}
await writeFile(join(import.meta.dirname, '../../src/server/db/schema.ts'), await generateSchema({ connectionString: owner }));
