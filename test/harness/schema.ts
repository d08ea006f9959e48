import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

/** The schema as committed; a test keeps it true. */
export const schema = buildSchema(readFileSync(new URL('../../schema.gql', import.meta.url), 'utf8'));
