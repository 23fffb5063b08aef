import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isUnder } from '@dixian/warehouse';
import { type ColumnText, type ContractText, type GroupText, readYaml } from './contract-file.ts';

export type ColumnType = 's' | 'i' | 'd' | 'm' | 'e' | 'b' | 'id';

/** One column of an extract. */
export interface Column {
  /** First Chinese header. */
  name: string;
  /** Column of raw_<shape> or a special field (id_no, name, town …); null goes to `extra`. */
  field: string | null;
  type: ColumnType;
  required: boolean;
  synonyms: readonly string[];
  /** Code → words that may be written, the first is the proper one. */
  codes: Readonly<Record<string, readonly string[]>>;
  /** A rule reads it: a word outside the list is an error, not a notice. */
  closed: boolean;
  /** Words that mean there is none. */
  none: readonly string[];
  /** A date that should lie in the period. */
  period: boolean;
  negative: boolean;
  min: number;
  max: number;
  /** Field of a money column that this one must not exceed. */
  notAbove: string | null;
  /** This column repeats our own sum of `field` over a person and year, up to the date `by`. */
  sumOf: { field: string; by: string; where: Readonly<Record<string, readonly string[]>> } | null;
}

/** What the file of one extract holds. */
export interface Contract {
  id: string;
  /** Codes of counties, or of cities and provinces for all counties below; or every county. */
  counties: readonly string[] | '*';
  department: string;
  title: string;
  /** Names the table raw_<shape>. */
  shape: string;
  delivery: 'snapshot' | 'increment';
  /** An unknown town or village is an error instead of a notice. */
  placesMustExist: boolean;
  /** A file with a larger share of bad rows is returned. */
  maxBad: number;
  columns: readonly Column[];
  /** Fingerprint of all of the above. */
  version: string;
}

/** All contracts, found by extract id or county. */
export class ContractBook {
  constructor(readonly all: readonly Contract[]) {}

  get(extract: string): Contract | undefined {
    return this.all.find((contract) => contract.id === extract);
  }

  /** Contracts of a county: its own, and those of its city and province. */
  forCounty(county: string): Contract[] {
    return this.all.filter(({ counties }) => counties === '*' || counties.some((code) => isUnder(county, code)));
  }
}

/** The folder of the contracts that come with the product. */
export const CONTRACTS = join(import.meta.dirname, '..', 'contracts');

function column(text: ColumnText, lists: GroupText['codes'], where: string): Column {
  const { use_codes: list, not_above, sum_of, ...own } = text;
  const shared = list === undefined ? undefined : lists?.[list];
  if (list !== undefined && !shared) throw new Error(`${where}：列“${text.name}”引用的列表“${list}”不存在。`);
  if (!own.type) throw new Error(`${where}：列“${text.name}”没有写 type。`);
  const codes = own.codes ?? shared ?? {};
  if (own.type === 'e' && Object.keys(codes).length === 0)
    throw new Error(`${where}：列“${text.name}”是列表（e），请写 codes 或 use_codes。`);
  return {
    name: own.name,
    field: own.field ?? null,
    type: own.type,
    required: own.required ?? false,
    synonyms: own.synonyms ?? [],
    codes,
    closed: (own.closed ?? false) || own.type === 'b',
    none: own.none ?? [],
    period: own.period ?? false,
    negative: own.negative ?? false,
    min: own.min ?? 0,
    max: own.max ?? 65_535,
    notAbove: not_above ?? null,
    sumOf: sum_of ? { ...sum_of, where: sum_of.where ?? {} } : null,
  };
}

/** Columns of the groups in order, then the contract's own; one of the same name completes the earlier. */
function merged(text: ContractText, groups: ReadonlyMap<string, GroupText>, where: string): ColumnText[] {
  const found = new Map<string, ColumnText>();
  for (const name of text.use) {
    const group = groups.get(name);
    if (!group) throw new Error(`${where}：use 里的列组“${name}”不存在。`);
    for (const one of group.columns ?? []) found.set(one.name, one);
  }
  for (const one of text.columns ?? []) found.set(one.name, { ...found.get(one.name), ...one });
  return [...found.values()];
}

function contract(text: ContractText, groups: ReadonlyMap<string, GroupText>, where: string): Contract {
  const lists = groups.get('codes')?.codes;
  const columns = merged(text, groups, where).map((one) => column(one, lists, where));
  const fields = columns.map(({ field }) => field).filter((field) => field !== null);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice) throw new Error(`${where}：两列写了同一个 field“${twice}”。`);
  const whole: Omit<Contract, 'version'> = {
    id: text.id,
    counties: typeof text.county === 'string' && text.county !== '*' ? [text.county] : (text.county as '*' | string[]),
    department: text.department,
    title: text.title,
    shape: text.shape,
    delivery: text.delivery,
    placesMustExist: text.places === 'must_exist',
    maxBad: text.max_bad ?? 0.5,
    columns,
  };
  return { ...whole, version: createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 12) };
}

/**
 * Reads all contracts below the folders.
 * @throws an Error with file, line and a Chinese sentence on the first thing that is wrong
 */
export function loadContracts(folders: readonly string[] = [CONTRACTS]): ContractBook {
  const { groups, contracts } = readYaml(folders);
  const byName = new Map(groups.map(({ text }) => [text.group, text]));
  const all = contracts.map(({ text, where }) => contract(text, byName, where));
  const twice = contracts.find(({ text }, at) => all.findIndex(({ id }) => id === text.id) !== at);
  if (twice) throw new Error(`${twice.where}：报表编号“${twice.text.id}”已在另一个文件里用过。`);
  return new ContractBook(all);
}
