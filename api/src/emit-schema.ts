import { emitSchema, SCHEMA_FILE } from './schema.ts';

/** `node api/dist/emit-schema.js`: writes api/schema.graphql anew after a type or a resolver changed. */
console.log((await emitSchema()) ? `已更新 ${SCHEMA_FILE}` : `${SCHEMA_FILE} 没有变化`);
