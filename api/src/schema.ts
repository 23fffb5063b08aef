import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { RevealResolver } from './modules/access/reveal.resolver.ts';
import { ServiceKeyResolver } from './modules/access/service-key.resolver.ts';
import { SessionResolver } from './modules/access/session.resolver.ts';
import { UserResolver } from './modules/access/user.resolver.ts';
import { AuditResolver } from './modules/audit/audit.resolver.ts';
import { DATA_RESOLVERS } from './modules/data-resolvers.ts';
import { Instant } from './scalars.ts';

/** The resolvers of all modules. A new module adds its resolvers here, and its types follow. */
export const RESOLVERS: NonEmptyArray<new () => object> = [
  SessionResolver,
  UserResolver,
  ServiceKeyResolver,
  RevealResolver,
  AuditResolver,
  ...DATA_RESOLVERS,
];

/** Builds the schema from the modules. Instants travel as Date; the other scalars are named at their fields. */
export function makeSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: RESOLVERS,
    scalarsMap: [{ type: Date, scalar: Instant }],
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
}

/** The committed schema, whether run from src or dist. */
export const SCHEMA_FILE = join(import.meta.dirname, '..', 'schema.graphql');

/** The schema as it is committed: sorted, so that order in code does not matter. */
export const schemaText = (schema: GraphQLSchema): string =>
  `# Emitted from api/src/modules: do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;

/** Writes api/schema.graphql. @returns whether it changed */
export async function emitSchema(file = SCHEMA_FILE): Promise<boolean> {
  const text = schemaText(await makeSchema());
  const before = readFileSync(file, 'utf8');
  if (text !== before) writeFileSync(file, text);
  return text !== before;
}
