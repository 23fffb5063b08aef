import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Column, ColumnType, Contract } from './contract.ts';

/** A column as it stands in the file; a contract may give only what differs from the group. */
export interface ColumnText {
  name: string;
  field?: string;
  type?: ColumnType;
  required?: boolean;
  synonyms?: string[];
  codes?: Column['codes'];
  use_codes?: string;
  closed?: boolean;
  none?: string[];
  period?: boolean;
  negative?: boolean;
  min?: number;
  max?: number;
  not_above?: string;
  /** null: not compared, though the group does */
  sum_of?: { field: string; by: string; where?: Record<string, string[]> } | null;
}

export interface ContractText {
  id: string;
  county: string | string[];
  department: string;
  title: string;
  shape: string;
  delivery: Contract['delivery'];
  places?: 'must_exist';
  max_bad?: number;
  use: string[];
  columns?: ColumnText[];
}

export interface GroupText {
  group: string;
  columns?: ColumnText[];
  codes?: Record<string, Column['codes']>;
}

const SCHEMA = join(import.meta.dirname, '..', 'contracts', 'contract.schema.json');

const SAID: Readonly<Record<string, (params: Record<string, unknown>) => string>> = {
  required: ({ missingProperty }) => `缺少“${missingProperty}”`,
  additionalProperties: ({ additionalProperty }) => `不认识“${additionalProperty}”，请检查拼写`,
  enum: ({ allowedValues }) => `只能是 ${(allowedValues as string[]).join('、')} 之一`,
  const: ({ allowedValue }) => `只能是 ${allowedValue}`,
  type: ({ type }) => `应为 ${type}`,
  pattern: ({ pattern }) => `写法应符合 ${pattern}`,
};

/** One found file, with `where` as path and line of its first line. */
export interface Found<Text> {
  text: Text;
  where: string;
}

function explain(error: ErrorObject): string {
  const said = SAID[error.keyword]?.(error.params) ?? error.message ?? error.keyword;
  return `${error.instancePath || '文件'}：${said}`;
}

/** @throws with file and line when the text is not YAML or does not keep to the schema */
function parse<Text>(path: string, validate: ValidateFunction<Text>): Found<Text> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new Error(`${path}:${lines.linePos(broken.pos[0]).line}：不是有效的 YAML（${broken.code}）。`);
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null) throw new Error(`${path}:1：文件是空的。`);
  if (validate(value)) return { text: value, where: `${path}:1` };
  const [error] = validate.errors ?? [];
  if (!error) throw new Error(`${path}:1：不符合数据契约的写法。`);
  const steps = error.instancePath.split('/').slice(1);
  const node = steps.length === 0 ? document.contents : document.getIn(steps, true);
  const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  throw new Error(`${path}:${line}：${explain(error)}。`);
}

interface Checks {
  asContract: ValidateFunction<ContractText>;
  asGroup: ValidateFunction<GroupText>;
}

let made: Checks | undefined;

/** The schema made into checks, once: it does not change while we run. */
function checks(): Checks {
  if (made) return made;
  const ajv = new Ajv({ allowUnionTypes: true, strict: false });
  ajv.addSchema(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object, 'contract');
  made = {
    asContract: ajv.getSchema<ContractText>('contract') as ValidateFunction<ContractText>,
    asGroup: ajv.compile<GroupText>({ $ref: 'contract.schema.json#/$defs/group' }),
  };
  return made;
}

/** Every .yaml file below the folders, groups apart from contracts, in order of path. */
export function readYaml(folders: readonly string[]): {
  groups: Found<GroupText>[];
  contracts: Found<ContractText>[];
} {
  const { asContract, asGroup } = checks();
  const paths = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const inGroups = (path: string) => path.split(sep).includes('groups');
  return {
    groups: paths.filter(inGroups).map((path) => parse(path, asGroup)),
    contracts: paths.filter((path) => !inGroups(path)).map((path) => parse(path, asContract)),
  };
}
