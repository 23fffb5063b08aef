import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A question as it is kept: the arguments of the query `measure`, and how its answer is drawn. */
export type Question = Readonly<Record<string, unknown>>;

/** A question to the measures that somebody keeps, for himself or for everyone who may see the county. */
export const SavedViewEntity = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    id: p.uuid().primary(),
    county: p.string(),
    /** Name of the account. */
    owner: p.string(),
    /** Sealed. */
    name: p.text(),
    shared: p.boolean(),
    question: p.json<Question>(),
    createdAt: p.datetime(3),
    changedAt: p.datetime(3),
    version: p.integer().version(),
  },
});
export type SavedViewRow = InferEntity<typeof SavedViewEntity>;
