import type { Path, Source } from '../yaml/source.ts';
import type { Names } from './check-names.ts';
import type { PolicyFile, SetEntry } from './file.ts';
import { type Form, KINDS } from './kinds.ts';
import { isUnder, LEVEL_WORDS, levelOf, mayEnter } from './level.ts';
import type { Parameter, Policy, PolicyRule } from './types.ts';

/** What a lower document sets must be left to its level, and be said in the form the superior's rule reads. */
export function checkSets(source: Source, file: PolicyFile, names: Names, upper: Policy | undefined): void {
  if (upper) above(source, file, upper);
  const seen = new Set<string>();
  (file.sets ?? []).forEach((set, at) => {
    const path: Path = ['sets', at];
    const name = `${set.rule}.${set.parameter}`;
    if (seen.has(name)) source.problem(path, `“${name}”写了两次，请删去一个。`);
    seen.add(name);
    if (!upper) {
      source.problem(path, 'sets 只能写在下级文件里：请写明 parent（上级文件的编号）。');
      return;
    }
    checkSet({ source, file, path, names, upper }, set);
  });
}

interface Place {
  source: Source;
  file: PolicyFile;
  path: Path;
  names: Names;
  upper: Policy;
}

function above(source: Source, { jurisdiction, parent }: PolicyFile, upper: Policy): void {
  const [own] = upper.layers.slice(-1);
  if (own && !isUnder(jurisdiction, own.jurisdiction))
    source.problem(
      ['parent'],
      `${parent} 是 ${own.jurisdiction} 的文件，不管 ${jurisdiction}：请检查 parent 或 jurisdiction。`,
    );
}

function checkSet(place: Place, set: SetEntry): void {
  const { source, path, names, upper } = place;
  const rule = upper.rules.find(({ id }) => id === set.rule);
  if (!rule) {
    source.problem(
      [...path, 'rule'],
      `上级文件没有规则“${set.rule}”，可用：${upper.rules.map(({ id }) => id).join('、')}。`,
    );
    return;
  }
  const parameter = rule.parameters.find(({ name }) => name === set.parameter);
  if (!parameter) {
    source.problem([...path, 'parameter'], `规则 ${rule.id} 没有参数“${set.parameter}”，请检查拼写。`);
    return;
  }
  entitled(place, rule, parameter);
  const kind = KINDS[rule.kind];
  const form = ({ ...kind?.needs, ...kind?.reads } as Record<string, Form>)[set.parameter];
  if (form && (set.versions ?? [set]).some((version) => version[form] === undefined))
    source.problem(path, `参数“${set.parameter}”应写 ${form}。`);
  const cited = ({ quote, article }: { quote?: string; article?: string }, where: Path) => {
    if (quote === undefined) return;
    if (article === undefined) source.problem(where, '写了原话（quote）还须写明条款（article）。');
    else names.cited({ article, quote }, [...where, 'quote']);
  };
  cited(set, path);
  (set.versions ?? []).forEach((version, at) => {
    cited({ ...(set.article ? { article: set.article } : {}), ...version }, [...path, 'versions', at]);
  });
}

function entitled({ source, file, path, upper }: Place, rule: PolicyRule, parameter: Parameter): void {
  const level = levelOf(file.jurisdiction);
  const issuer = upper.layers.find(({ id }) => id === rule.policy);
  if (issuer?.jurisdiction === file.jurisdiction) return;
  if (parameter.overridable === undefined)
    source.problem(
      path,
      `“${rule.id}.${parameter.name}”由${issuer?.documentNo ?? '上级文件'}规定，没有授权下级另定（overridable）。`,
    );
  else if (!mayEnter(level, parameter.overridable))
    source.problem(
      path,
      `“${rule.id}.${parameter.name}”只授权${LEVEL_WORDS[parameter.overridable]}里定，${LEVEL_WORDS[level]}级文件不能规定。`,
    );
}
