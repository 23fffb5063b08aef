export { type Env, readEnv } from './env.ts';
export { openOrm, type Orm, type OrmPlace } from './orm.config.ts';
export { emitSchema, makeSchema } from './schema.ts';
export { type Server, startServer } from './server.ts';
