import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from '../product.ts';
import { schemaCheck } from '../yaml/schema.ts';
import { Source } from '../yaml/source.ts';
import { PolicyBook } from './book.ts';
import { checkPolicy } from './check.ts';
import type { ParameterEntry, PolicyFile, RuleEntry } from './file.ts';
import type { OpenPoint, Parameter, Policy, PolicyRule, Version } from './types.ts';
import { inWords } from './words.ts';

const FOLDER = join(PRODUCT, 'policy');

function parameterOf(name: string, entry: ParameterEntry, from: string): Parameter {
  const { versions, number, list, flag, map, ...rest } = entry;
  const only: Version = {
    from,
    ...(number === undefined ? {} : { number }),
    ...(list ? { list } : {}),
    ...(flag === undefined ? {} : { flag }),
    ...(map ? { map } : {}),
  };
  return { name, ...rest, versions: versions ?? [only] };
}

function ruleOf({ parameters = {}, ...rest }: RuleEntry, file: PolicyFile): PolicyRule {
  return {
    ...rest,
    department: file.extracts.find(({ id }) => id === rest.extract)?.department ?? '',
    parameters: Object.entries(parameters).map(([name, entry]) => parameterOf(name, entry, file.effective_from)),
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
        ? { clause: { article: parameter.article ?? rule.clause.article, quote: parameter.quote } }
        : {}),
      rule: rule.id,
    }));
}

function policyOf(file: PolicyFile): Policy {
  const { effective_from, income_lines = [], one_off = [], due = null, open = [], settings = [], ...rest } = file;
  const rules = file.rules.map((rule) => ruleOf(rule, file));
  return {
    ...rest,
    effectiveFrom: effective_from,
    departments: file.departments.map(({ id, name = id, synonyms = [] }) => ({ id, name, synonyms })),
    extracts: file.extracts.map((extract) => ({ ...extract, due: extract.due === undefined ? due : extract.due })),
    rules,
    open: [...open, ...rules.flatMap(openOf)],
    settings,
    incomeLines: income_lines.map(({ year, line, note }) => ({ year, line: String(line), note })),
    oneOff: one_off,
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * The documents as data, from all YAML files of the folders.
 * @throws SourceError with file and line of every fault
 */
export function loadPolicies(folders: readonly string[] = [FOLDER]): PolicyBook {
  const checkForm = schemaCheck(join(FOLDER, 'policy.schema.json'));
  const policies = folders.flatMap(filesOf).map((path) => {
    const source = Source.read(path);
    checkForm(source);
    source.settle();
    const file = source.value as PolicyFile;
    checkPolicy(source, file);
    source.settle();
    return policyOf(file);
  });
  return new PolicyBook(policies);
}
