import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Weighted } from './random.ts';

/** Who may appear in an extract; every condition given must hold. */
export interface Among {
  /** a member of a 脱贫户 */
  expoor?: boolean;
  /** a member of a 脱贫户 or of a monitored household */
  supported?: boolean;
  /** years on the last day of the month, both included */
  age?: readonly [number, number];
  /** labour ability full or partial */
  able?: boolean;
  schooling?: 'IN' | 'OUT';
}

/** What one office sends each month. Rates are per 100,000 rural persons and month. */
export interface ExtractSettings {
  extract: string;
  shape: string;
  /** groups the extracts of one department; a household is not drawn twice for one department */
  department: string;
  subject: 'person' | 'household' | 'village';
  /** rows that should raise a warning */
  rate: number;
  /** rows below the threshold for each row that should raise one */
  below: number;
  /** calendar month → factor on the rate */
  season?: Readonly<Record<string, number>>;
  /** share of months without a file (零报告) */
  nil: number;
  /** calendar months the extract is owed for; absent means every month */
  owed?: readonly number[];
  /** handed in on occasion: a month without rows has no file and no 零报告 */
  ad_hoc?: boolean;
  format: 'xlsx' | 'csv';
  title: string;
  notes?: readonly string[];
  place: 'full' | 'short';
  date: 'iso' | 'slash' | 'chinese' | 'compact' | 'cell';
  /** IDs carry the apostrophe that a clerk types to keep Excel from rounding */
  apostrophe?: boolean;
  columns: readonly string[];
  /** other header words than the common ones, for a department with its own habits */
  headers?: Readonly<Record<string, string>>;
  among?: Among;
  /** how much likelier a 脱贫户 or monitored household is drawn: share of draws among these only */
  supported_share?: number;
  numbers?: Readonly<Record<string, number>>;
  words?: Readonly<Record<string, Weighted>>;
}

export interface PopulationSettings {
  persons: number;
  households: number;
  expoor_persons: number;
  monitored_households: number;
  /** new monitored households a month, and as many eliminated */
  newly_included: number;
  bands: Weighted;
  id: { prefix: string; from: number; to: number };
  phone_prefix: string;
  /** a year and person */
  births: number;
  deaths: number;
  moves_in: number;
  moves_out: number;
  marriages: number;
  uninsured: number;
  /** months a newborn stays without an ID */
  id_delay: number;
  types: { expoor: Weighted; ordinary: Weighted };
}

export interface IncomeLine {
  year: number;
  value: number;
  note: string;
}

/** The file etl/demo/<county>.yaml: every number and word of a synthetic county. */
export interface DemoSettings {
  county: string;
  name: string;
  months: { from: string; count: number };
  due_day: number;
  /** the month the due day lies in; following when absent */
  due_month?: 'following' | 'same';
  /** a month covers the days from this one of the month before; the natural month when absent */
  from_day?: number;
  late: number;
  population: PopulationSettings;
  boost: readonly { up_to: number; rate: number }[];
  overlap: number;
  dirt: {
    bad_id: number;
    short_id: number;
    name_clash: number;
    not_in_register: number;
    wrong_town: number;
    deceased: number;
    duplicate: number;
  };
  missing: readonly { extract: string; from_end: number }[];
  income_lines: readonly IncomeLine[];
  register: { extract: string; title: string; columns: readonly string[] };
  extracts: readonly ExtractSettings[];
}

/** Names and header words that all synthetic counties share. */
export interface DemoWords {
  surnames: Weighted;
  given: { male: string; female: string; second_male: string; second_female: string };
  short_places: readonly (readonly [string, string])[];
  headers: Readonly<Record<string, string>>;
  /** relation → the register's word for a man and for a woman */
  relations: Readonly<Record<string, readonly [string, string]>>;
}

/** The folder of the demo counties that come with the product. */
export const DEMOS = join(import.meta.dirname, '..', '..', 'demo');

/**
 * The parameters of a synthetic county, checked against etl/demo/demo.schema.json.
 * @throws Error in Chinese when the county has no file or the file breaks the schema
 */
export function loadDemoSettings(county: string, folders: readonly string[] = [DEMOS]): DemoSettings {
  if (!/^\d{6}$/.test(county) || !demoFile(folders, county)) {
    throw new Error(`没有 ${county} 的演示参数。现有演示县：${demoCounties(folders).join('、')}。`);
  }
  const settings = readDemoFile(folders, county);
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<DemoSettings>(
    JSON.parse(readFileSync(join(DEMOS, 'demo.schema.json'), 'utf8')),
  );
  if (!validate(settings)) {
    const where = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`).join('；');
    throw new Error(`演示参数文件 ${county}.yaml 不合规：${where}。`);
  }
  return settings;
}

/** A file, completed from the one it extends. */
function readDemoFile(folders: readonly string[], county: string): Text {
  const path = demoFile(folders, county);
  if (path === undefined) throw new Error(`演示参数 extends 的 ${county} 没有文件：请检查代码。`);
  const { extends: base, ...own } = parse(readFileSync(path, 'utf8'), { merge: true }) as Text;
  return typeof base === 'string' ? completed(readDemoFile(folders, base), own) : own;
}

const demoFile = (folders: readonly string[], county: string): string | undefined =>
  folders.map((folder) => join(folder, `${county}.yaml`)).findLast((path) => existsSync(path));

type Text = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the own file says holds, key by key; its extracts are told by their name. */
function completed(base: Text, own: Text): Text {
  const merged = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const before = base[key];
    if (isText(before) && isText(value)) merged[key] = completed(before, value);
    else merged[key] = key === 'extracts' ? withExtracts(before as Text[], value as Text[]) : value;
  }
  return merged;
}

function withExtracts(base: readonly Text[] = [], own: readonly Text[]): Text[] {
  const known = base.map((one) => completed(one, own.find(({ extract }) => extract === one.extract) ?? {}));
  return [...known, ...own.filter(({ extract }) => !base.some((one) => one.extract === extract))];
}

/** Codes of the counties that have demo parameters. */
export function demoCounties(folders: readonly string[] = [DEMOS]): string[] {
  const names = folders.filter(existsSync).flatMap((folder) => readdirSync(folder));
  return [...new Set(names.filter((name) => /^\d{6}\.yaml$/.test(name)).map((name) => name.slice(0, 6)))].sort();
}

/** The words every synthetic county shares: etl/demo/words.yaml. */
export function loadDemoWords(folder: string = DEMOS): DemoWords {
  return parse(readFileSync(join(folder, 'words.yaml'), 'utf8')) as DemoWords;
}
