import type { Path, Source } from '../yaml/source.ts';
import type { ParameterEntry, PolicyFile, RuleEntry } from './file.ts';
import { type Form, KINDS, PLAIN_NUMBERS } from './kinds.ts';
import type { Citation } from './types.ts';

/** What a policy file says must agree with itself: names are known, quotes stand in their clauses, rules are complete. */
export function checkPolicy(source: Source, file: PolicyFile): void {
  const check = new Check(source, file);
  check.names();
  check.quotes();
  file.rules.forEach((rule, at) => {
    check.rule(rule, ['rules', at]);
  });
}

class Check {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly departments: ReadonlySet<string>;
  private readonly extracts: ReadonlySet<string>;

  constructor(
    private readonly source: Source,
    private readonly file: PolicyFile,
  ) {
    this.texts = new Map(file.clauses.map(({ article, text }) => [article, text]));
    this.departments = new Set(file.departments.map(({ id }) => id));
    this.extracts = new Set(file.extracts.map(({ id }) => id));
  }

  names(): void {
    const { departments, clauses, extracts, rules, open = [] } = this.file;
    this.once(
      'departments',
      departments.map(({ id }) => id),
    );
    this.once(
      'clauses',
      clauses.map(({ article }) => article),
    );
    this.once(
      'extracts',
      extracts.map(({ id }) => id),
    );
    this.once(
      'rules',
      rules.map(({ id }) => id),
    );
    this.once(
      'open',
      open.map(({ id }) => id),
    );
    for (const list of ['clauses', 'extracts'] as const)
      this.file[list].forEach(({ department }, at) => {
        if (department !== undefined && !this.departments.has(department))
          this.source.problem(
            [list, at, 'department'],
            `部门“${department}”不在 departments 里，请改用：${[...this.departments].join('、')}。`,
          );
      });
    rules.forEach(({ extract }, at) => {
      if (!this.extracts.has(extract))
        this.source.problem(['rules', at, 'extract'], `报表“${extract}”不在 extracts 里，请先登记该报表。`);
    });
  }

  quotes(): void {
    const { due, extracts, open = [], one_off = [] } = this.file;
    this.cited(due?.clause, ['due', 'clause']);
    extracts.forEach((extract, at) => {
      this.cited(extract.clause, ['extracts', at, 'clause']);
      this.cited(extract.due?.clause, ['extracts', at, 'due', 'clause']);
    });
    open.forEach(({ clause }, at) => {
      this.cited(clause, ['open', at, 'clause']);
    });
    one_off.forEach(({ clause }, at) => {
      this.cited(clause, ['one_off', at, 'clause']);
    });
  }

  rule(rule: RuleEntry, path: Path): void {
    this.cited(rule.clause, [...path, 'clause']);
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
      if (parameter.quote !== undefined)
        this.cited({ article: parameter.article ?? rule.clause.article, quote: parameter.quote }, [...where, 'quote']);
    }
  }

  private parameter(parameter: ParameterEntry, form: Form, name: string, path: Path): void {
    const versions = parameter.versions ?? [parameter];
    if (versions.some((version) => version[form] === undefined))
      this.source.problem(path, `参数“${name}”应写 ${form}。`);
    const months = (parameter.versions ?? []).map(({ from }) => from);
    if (months.some((from, at) => at > 0 && from <= (months[at - 1] ?? '')))
      this.source.problem(path, `参数“${name}”的各版应按月份从早到晚排列，且不重复。`);
    if (form === 'number' && !parameter.operator && !PLAIN_NUMBERS.includes(name))
      this.source.problem(path, `参数“${name}”缺少 operator：超过写 >，以上（含）写 >=。`);
  }

  private cited(citation: Citation | null | undefined, path: Path): void {
    if (!citation) return;
    const text = this.texts.get(citation.article);
    if (text === undefined) this.source.problem(path, `条款“${citation.article}”不在 clauses 里，请先抄录该条款原文。`);
    else if (!text.includes(citation.quote))
      this.source.problem(path, `“${citation.quote}”不是条款 ${citation.article} 的原话，请照原文（含标点）抄写。`);
  }

  private once(list: 'departments' | 'clauses' | 'extracts' | 'rules' | 'open', names: readonly string[]): void {
    names.forEach((name, at) => {
      if (names.indexOf(name) < at) this.source.problem([list, at], `“${name}”写了两次，请删去一个。`);
    });
  }
}
