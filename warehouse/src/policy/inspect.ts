import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { type Fault, Source, SourceError } from '../yaml/source.ts';
import type { PolicyBook } from './book.ts';
import { checkPolicy } from './check.ts';
import type { ParameterEntry, PolicyFile } from './file.ts';
import { PLAIN_NUMBERS } from './kinds.ts';
import { formCheck, readPolicies, yamlFiles } from './load.ts';
import type { Policy } from './types.ts';

/** What a document is laid beside when it is inspected. */
export interface InspectPlaces {
  /** Folders of the documents in force. */
  policies: readonly string[];
  /** Folders of scenarios. */
  scenarios: readonly string[];
  /** Codes of all counties there are. */
  counties?: readonly string[];
  /** Extracts that a contract describes, for a province, city or county. */
  contracted(jurisdiction: string): ReadonlySet<string>;
}

/** What was found in a file; no faults: it can be put in force. */
export interface Inspection {
  file: string;
  id: string | null;
  faults: Fault[];
}

/**
 * Looks through a policy file for all that is wrong with it, at once: its form, names, quotes, dates, units; rules that
 * no scenario tries, extracts that no contract describes; and what it does to the documents in force.
 * @throws SourceError when another document in force is broken
 */
export function inspectPolicy(file: string, places: InspectPlaces): Inspection {
  let source: Source;
  try {
    source = Source.read(file);
  } catch (error) {
    if (error instanceof SourceError) return { file, id: null, faults: error.problems.map((one) => parted(file, one)) };
    throw error;
  }
  formCheck()(source);
  const written = (source.value ?? {}) as Partial<PolicyFile>;
  const { beside, below } = othersOf(file, written.id, places);
  const others = readPolicies(beside, places.counties ?? []);
  // A file of the wrong form may break any further look at it; what was found until then is told.
  const sound = source.faults.length === 0;
  for (const look of LOOKS) {
    try {
      look({ source, file: written as PolicyFile, others, places });
    } catch (error) {
      if (sound) throw error;
    }
  }
  if (source.faults.length === 0 && below.length > 0) stillFit(source, [...beside, file, ...below]);
  return { file, id: written.id ?? null, faults: [...source.faults] };
}

/** Lower documents that complete this one must still fit it. */
function stillFit(source: Source, paths: readonly string[]): void {
  try {
    readPolicies(paths, []);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    for (const one of error.problems) source.problem(['id'], `下级文件与它不再相符：${one}`);
  }
}

/** `file:12：text` as its parts. */
function parted(file: string, said: string): Fault {
  const [, line = '1', text = said] = new RegExp(`^.{${file.length}}:(\\d+)：(.*)$`, 's').exec(said) ?? [];
  return { line: Number(line), text };
}

interface Head {
  path: string;
  id?: unknown;
  parent?: unknown;
}

/** Files in force without this one, of which a draft stands in its place: those that complete it, and the others. */
function othersOf(file: string, id: string | undefined, { policies }: InspectPlaces) {
  const heads = policies.flatMap(yamlFiles).map((path): Head => {
    const { id: own, parent } = (parseDocument(readFileSync(path, 'utf8')).toJS() ?? {}) as Partial<Head>;
    return { path, id: own, parent };
  });
  const mine = (head: Head) => resolve(head.path) === resolve(file) || head.id === id;
  const all = heads.filter((head) => !mine(head));
  const lower = new Set<unknown>([id]);
  for (let grown = 0; grown < lower.size; ) {
    grown = lower.size;
    for (const head of all) if (lower.has(head.parent)) lower.add(head.id);
  }
  const paths = (below: boolean) => all.filter((head) => lower.has(head.id) === below).map(({ path }) => path);
  return { beside: paths(false), below: paths(true) };
}

interface Look {
  source: Source;
  file: PolicyFile;
  others: PolicyBook;
  places: InspectPlaces;
}

function aboveOf({ source, file, others }: Look): Policy | undefined {
  if (file.parent === undefined) return undefined;
  const upper = others.document(file.parent);
  if (!upper)
    source.problem(
      ['parent'],
      `没有上级文件“${file.parent}”，可用：${others.policies.map(({ id }) => id).join('、') || '（无）'}。`,
    );
  return upper;
}

const looksAlone = (look: Look): void => checkPolicy(look.source, look.file, aboveOf(look));

/** A jurisdiction or a rule id that another document has already. */
function besideOthers({ source, file, others }: Look): void {
  const same = others.policies.filter(({ jurisdiction }) => jurisdiction === file.jurisdiction);
  const related = same.some(({ id, parent }) => id === file.parent || parent === file.id);
  const [other] = same;
  if (other && !related)
    source.problem(
      ['jurisdiction'],
      `${file.jurisdiction} 已有政策文件 ${other.id}：请只留一份，或以 parent 写明哪一份补充哪一份。`,
    );
  const taken = new Set(others.rules().map(({ id }) => id));
  (file.rules ?? []).forEach(({ id }, at) => {
    if (taken.has(id)) source.problem(['rules', at, 'id'], `规则编号“${id}”在另一份政策文件中已有，请改名。`);
  });
}

/** A number to compare with means nothing without its unit. */
function units({ source, file }: Look): void {
  const bare = ({ number, versions, unit }: ParameterEntry): boolean =>
    [...(versions ?? []), { number }].some((one) => one.number !== undefined && !(('unit' in one && one.unit) || unit));
  (file.rules ?? []).forEach(({ parameters = {} }, at) => {
    for (const [name, parameter] of Object.entries(parameters))
      if (bare(parameter) && !PLAIN_NUMBERS.includes(name))
        source.problem(['rules', at, 'parameters', name], `参数“${name}”缺少单位（unit），例如 元、月、%。`);
  });
}

/** Ids of rules that a sentence of some scenario expects to raise a warning. */
function triedRules(folders: readonly string[]): ReadonlySet<string> {
  const tried = new Set<string>();
  for (const path of folders.flatMap(yamlFiles)) {
    const { sentences = [] } = (Source.read(path).value ?? {}) as { sentences?: { expect?: object }[] };
    for (const rows of sentences.flatMap(({ expect = {} }) => Object.values(expect) as { rule?: string }[][]))
      for (const { rule } of rows) if (rule) tried.add(rule);
  }
  return tried;
}

function scenarios({ source, file, places }: Look): void {
  const tried = triedRules(places.scenarios);
  (file.rules ?? []).forEach(({ id }, at) => {
    if (!tried.has(id))
      source.problem(
        ['rules', at, 'id'],
        `规则“${id}”没有情景：请在 scenarios/${file.jurisdiction} 里写一句它应预警的话。`,
      );
  });
}

function contracts({ source, file, places }: Look): void {
  const known = places.contracted(file.jurisdiction);
  (file.extracts ?? []).forEach(({ id }, at) => {
    if (!known.has(id))
      source.problem(
        ['extracts', at, 'id'],
        `报表“${id}”没有数据契约：请在 contracts/${file.jurisdiction} 里写明它的各列。`,
      );
  });
}

const LOOKS = [looksAlone, besideOthers, units, scenarios, contracts] as const;
