import 'reflect-metadata';

export { type Env, readEnv } from './env.ts';
export { type Orm, type OrmPlace, openOrm } from './orm.config.ts';
export { emitSchema, makeSchema } from './schema.ts';
export { type Server, startServer } from './server.ts';
