import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Warehouse } from '../engine/warehouse.ts';
import { PRODUCT } from '../product.ts';

/** Layers of the models, in the order in which they rest on each other. */
const LAYERS = ['0_functions', '1_staging', '2_conformed', '3_warning', '4_mart'] as const;
type Layer = (typeof LAYERS)[number];

/** One SQL file. */
export interface Model {
  layer: Layer;
  name: string;
  sql: string;
  /** The yml beside it; functions have none. */
  notes: string | null;
}

/** Models that take no parameters and no kind of rule are views. */
const isView = ({ sql }: Model) => !/\{\w+:\w+\}|\{\{rows\}\}/.test(sql);

/** A text with each model that it names as {{name}} put in; {{rows}} is a frame's own place for a kind. */
function spliced(sql: string, models: readonly Model[]): string {
  return sql.replace(/\{\{(?!rows\}\})(\w+)\}\}/g, (whole, name: string) => {
    const part = models.find((model) => model.name === name);
    return part ? spliced(part.sql, models) : whole;
  });
}

/** A table or model that a statement reads, with the word before its alias, if it has one. */
const READ = /\b(from|join)\s+(\w+)\b(?!\s*[(.])(\s+as\b)?/gi;

export const withoutComments = (sql: string): string => sql.replace(/^\s*--.*$/gm, '').trim();

/** A text that reads something else in place of some of the tables and views that it names; undefined leaves one. */
export function readingInstead(text: string, instead: (name: string) => string | undefined): string {
  return withoutComments(text).replace(READ, (whole, word: string, name: string, as?: string) => {
    const part = instead(name);
    return part === undefined ? whole : `${word} (${part})${as ?? ` as ${name}`}`;
  });
}

/** A text with the views that it reads put in: the engine takes longer to open a view than to read its text. */
function withViews(text: string, models: readonly Model[]): string {
  return readingInstead(text, (name) => {
    const view = models.find((model) => model.name === name && model.layer !== '0_functions' && isView(model));
    return view && withViews(view.sql, models);
  });
}

/** All models, read from the product's folder, with a checksum that changes when one of them does. */
export class ModelBook {
  readonly models: readonly Model[];
  readonly checksum: string;
  private readonly byName: Map<string, Model>;

  constructor(written: readonly Model[]) {
    const whole = written.map((model) => ({ ...model, sql: spliced(model.sql, written) }));
    this.models = whole.map((model) => (isView(model) ? model : { ...model, sql: withViews(model.sql, whole) }));
    this.byName = new Map(this.models.map((model) => [model.name, model]));
    this.checksum = createHash('sha256')
      .update(this.models.map(({ name, sql }) => `${name}\n${sql}`).join('\n'))
      .digest('hex');
  }

  /** @throws when there is no such model: a policy names a kind that nobody wrote */
  get(name: string): Model {
    const model = this.byName.get(name);
    if (!model) throw new Error(`没有名为“${name}”的模型：请检查政策文件中的 kind。`);
    return model;
  }

  /** SQL functions and views, in the order in which they must be made. */
  definitions(): string[] {
    return this.models.flatMap((model) => {
      if (model.layer === '0_functions') return [`create or replace function ${model.name} as ${model.sql}`];
      return isView(model) ? [`create or replace view ${model.name} as ${model.sql}`] : [];
    });
  }

  /** What a kind of rule finds, as rows of the table found. */
  found(kind: string): string {
    return this.get('found').sql.replace('{{rows}}', () => this.get(kind).sql);
  }

  /** The hits of a kind of rule; without a kind, of what stands in the table found. */
  hits(kind?: string): string {
    const rows = kind === undefined ? 'select * from found' : this.get(kind).sql;
    return this.get('hit').sql.replace('{{rows}}', () => rows);
  }
}

function readLayer(folder: string, layer: Layer): Model[] {
  const files = readdirSync(join(folder, layer)).sort();
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => {
      const name = file.slice(0, -4);
      const notes = files.includes(`${name}.yml`) ? readFileSync(join(folder, layer, `${name}.yml`), 'utf8') : null;
      return { layer, name, sql: readFileSync(join(folder, layer, file), 'utf8'), notes };
    });
}

/** Reads every model. @throws when a folder is missing */
export function readModels(folder = join(PRODUCT, 'models')): ModelBook {
  return new ModelBook(LAYERS.flatMap((layer) => readLayer(folder, layer)));
}

const prepared = new WeakMap<Warehouse, Promise<ModelBook>>();

async function define(warehouse: Warehouse): Promise<ModelBook> {
  const book = readModels();
  for (const statement of book.definitions()) await warehouse.tell(statement, { name: 'define models' });
  return book;
}

/** The models, with their functions and views made in the store: once a process. */
export function preparedModels(warehouse: Warehouse): Promise<ModelBook> {
  const ready = prepared.get(warehouse) ?? define(warehouse);
  prepared.set(warehouse, ready);
  ready.catch(() => prepared.delete(warehouse));
  return ready;
}
