import { parse } from 'yaml';
import { type Model, readModels } from '../src/build/models.ts';
import type { Row } from './world.ts';

/** Rows in: any table by name; or, for a kind of rule, its rule and rows of its shape with what they link to. */
export interface ModelGiven {
  shape?: string;
  rule?: Row;
  rows?: (Row & { link?: Row; spell?: Row })[];
}

export interface ModelTest {
  name: string;
  given: ModelGiven & Record<string, unknown>;
  /** Rows out, in any order, by the columns named. */
  expect: Row[];
}

/** The yml beside a model. */
export interface ModelNotes {
  model: string;
  grain: string;
  keys: string[][];
  /** A sentence, and a query that finds what breaks it. */
  identities?: { says: string; broken: string }[];
  tests?: ModelTest[];
}

export interface NotedModel extends Model {
  told: ModelNotes;
}

export const models = readModels();

/** Models that have notes: all but functions. */
export function notedModels(): NotedModel[] {
  return models.models
    .filter(({ layer }) => layer !== '0_functions')
    .map((model) => ({ ...model, told: parse(model.notes ?? '') as ModelNotes }));
}
