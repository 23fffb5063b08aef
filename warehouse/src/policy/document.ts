import { camel } from './camel.ts';
import type { ExtractEntry, ParameterEntry, PolicyFile, RuleEntry, SetEntry } from './file.ts';
import type {
  Calendar,
  Coverage,
  Due,
  Match,
  MatchSkip,
  OpenPoint,
  Parameter,
  Policy,
  PolicyExtract,
  PolicyRule,
  PolicySet,
  Procedure,
  Version,
} from './types.ts';
import { inWords } from './words.ts';

const VALUES = ['number', 'list', 'flag', 'map'] as const;
const SAID = ['operator', 'unit', 'quote', 'article', 'reason'] as const;

function some<T extends object, K extends keyof T>(from: T, names: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  ) as Partial<Pick<T, K>>;
}

function parameterOf(name: string, entry: ParameterEntry, from: string): Parameter {
  const { versions, number, list, flag, map, ...rest } = entry;
  return { name, ...rest, versions: versions ?? [{ from, ...some(entry, VALUES) }] };
}

/** Each version with its own words; what all of them share stands beside them in the file. */
function setOf(entry: SetEntry, file: PolicyFile): PolicySet {
  const { rule, parameter, from = file.effective_from } = entry;
  const shared = some(entry, SAID);
  const versions: Version[] = entry.versions ?? [{ from, ...some(entry, VALUES) }];
  return { rule, parameter, versions: versions.map((version) => ({ ...shared, ...version, policy: file.id })) };
}

function extractOf(entry: ExtractEntry, file: PolicyFile, shared: Due | null): PolicyExtract {
  const due = entry.due === undefined ? shared : entry.due;
  return {
    ...entry,
    policy: file.id,
    department: entry.department ?? entry.departments?.at(-1)?.id ?? '',
    due,
    cadence: entry.cadence ?? (due ? 'monthly' : 'ad_hoc'),
    purpose: entry.purpose ?? 'warning',
    channel: entry.channel ?? 'DEPT',
  };
}

/** Parameters of a rule that have to be approved. */
function openOf(rule: PolicyRule): OpenPoint[] {
  return rule.parameters
    .filter(({ approval }) => approval === 'required')
    .map((parameter) => ({
      id: `${rule.id}.${parameter.name}`,
      label: `${rule.name}：${parameter.label}`,
      value: inWords(parameter),
      reason: parameter.reason ?? '',
      ...(parameter.quote
        ? { clause: { ...rule.clause, article: parameter.article ?? rule.clause.article, quote: parameter.quote } }
        : {}),
      rule: rule.id,
      ...(parameter.overridable ? { overridable: parameter.overridable } : {}),
    }));
}

/** Writes at every citation in which document it stands. */
function stamped<T>(value: T, policy: string): T {
  if (Array.isArray(value)) return value.map((one: unknown) => stamped(one, policy)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]: [string, unknown]) => [name, stamped(one, policy)]);
  const own = Object.fromEntries(entries) as T & object;
  return 'article' in own && 'quote' in own && !('label' in own) && !('rule' in own) ? { ...own, policy } : own;
}

function ruleOf({ parameters = {}, ...rest }: RuleEntry, file: PolicyFile, extracts: readonly PolicyExtract[]) {
  return {
    ...rest,
    policy: file.id,
    department: extracts.find(({ id }) => id === rest.extract)?.department ?? '',
    parameters: Object.entries(parameters).map(([name, entry]) => parameterOf(name, entry, file.effective_from)),
  };
}

/** What a document orders beside its extracts. */
function dutiesOf({ coverage, matches = [], match_skips = [], calendar = {}, procedure = {} }: PolicyFile) {
  return {
    ...(coverage ? { coverage: camel(coverage) as unknown as Coverage } : {}),
    matches: camel(matches) as unknown as Match[],
    matchSkips: camel(match_skips) as unknown as MatchSkip[],
    calendar: { meetings: [], outbound: [], ...(camel(calendar) as object) } as Calendar,
    procedure: { steps: [], exit: [], ...(camel(procedure) as object) } as Procedure,
  };
}

/** A checked file as a document. @param upper the law above it, which it completes */
export function documentOf(written: PolicyFile, upper?: Policy): Policy {
  const file = stamped(written, written.id);
  const { id, documentNo, title, issuer, issued, jurisdiction, effective_from: effectiveFrom, parent } = file;
  const { open = [], settings = [], income_lines = [], one_off = [], sets = [] } = file;
  const due = file.due ?? upper?.due ?? null;
  const extracts = (file.extracts ?? []).map((extract) => extractOf(extract, file, due));
  const known = [...(upper?.extracts ?? []), ...extracts];
  const rules = (file.rules ?? []).map((rule) => ruleOf(rule, file, known));
  return {
    id,
    documentNo,
    title,
    issuer,
    issued,
    effectiveFrom,
    jurisdiction,
    ...(parent ? { parent } : {}),
    recipient: file.recipient ?? upper?.recipient ?? '',
    layers: [{ id, documentNo, title, issuer, issued, jurisdiction, effectiveFrom }],
    due,
    sets: sets.map((set) => setOf(set, file)),
    departments: (file.departments ?? []).map(({ name, synonyms = [], ...rest }) => ({
      ...rest,
      name: name ?? rest.id,
      synonyms,
    })),
    clauses: (file.clauses ?? []).map((clause) => ({ ...clause, policy: id })),
    extracts,
    rules,
    open: [...open, ...rules.flatMap(openOf)],
    settings,
    incomeLines: income_lines.map(({ year, line, note }) => ({ year, line: String(line), note })),
    oneOff: one_off,
    ...dutiesOf(file),
  };
}
