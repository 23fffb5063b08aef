import type { Path, Source } from '../yaml/source.ts';
import { checkDates } from './check-dates.ts';
import { Names } from './check-names.ts';
import { checkSets } from './check-sets.ts';
import type { ParameterEntry, PolicyFile, RuleEntry } from './file.ts';
import { type Form, KINDS, PLAIN_NUMBERS } from './kinds.ts';
import type { Citation, Policy } from './types.ts';

/**
 * What a policy file says must agree with itself and with the law above it: names are known, quotes stand in their
 * clauses, rules are complete, dates are in order.
 * @param upper the law that the file's `parent` stands for
 */
export function checkPolicy(source: Source, file: PolicyFile, upper?: Policy): void {
  const names = new Names(source, file, upper);
  const rules = new RuleCheck(source, names);
  names.check();
  names.quotes();
  (file.rules ?? []).forEach((rule, at) => {
    rules.check(rule, ['rules', at]);
  });
  checkSets(source, file, names, upper);
  checkDates(source, file, upper);
}

class RuleCheck {
  constructor(
    private readonly source: Source,
    private readonly names: Names,
  ) {}

  check(rule: RuleEntry, path: Path): void {
    const kind = KINDS[rule.kind];
    if (!kind) {
      this.source.problem([...path, 'kind'], `没有“${rule.kind}”这种规则，可用：${Object.keys(KINDS).join('、')}。`);
      return;
    }
    const given = rule.parameters ?? {};
    const forms: Record<string, Form> = { ...kind.needs, ...kind.reads };
    for (const name of Object.keys(kind.needs))
      if (!given[name]) this.source.problem(path, `规则 ${rule.id} 缺少参数“${name}”。`);
    for (const [name, parameter] of Object.entries(given)) {
      const where = [...path, 'parameters', name];
      const form = forms[name];
      if (form) this.parameter(parameter, form, name, where);
      else this.source.problem(where, `规则 ${rule.id}（${rule.kind}）不用参数“${name}”，请检查拼写或删去。`);
      this.words(parameter, rule.clause, where);
    }
  }

  private words(parameter: ParameterEntry, { article }: Citation, path: Path): void {
    const cited = (quote: string | undefined, own: string | undefined, where: Path) => {
      if (quote !== undefined) this.names.cited({ article: own ?? parameter.article ?? article, quote }, where);
    };
    cited(parameter.quote, parameter.article, [...path, 'quote']);
    (parameter.versions ?? []).forEach((version, at) => {
      cited(version.quote, version.article, [...path, 'versions', at, 'quote']);
    });
  }

  private parameter(parameter: ParameterEntry, form: Form, name: string, path: Path): void {
    const versions = parameter.versions ?? [parameter];
    if (versions.some((version) => version[form] === undefined))
      this.source.problem(path, `参数“${name}”应写 ${form}。`);
    const unsaid = versions.some(({ operator = parameter.operator }) => !operator);
    if (form === 'number' && unsaid && !PLAIN_NUMBERS.includes(name))
      this.source.problem(path, `参数“${name}”缺少 operator：超过写 >，以上（含）写 >=。`);
  }
}
