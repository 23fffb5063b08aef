import type { Path, Source } from '../yaml/source.ts';
import type { PolicyFile } from './file.ts';
import type { Policy } from './types.ts';

interface Span {
  from?: string;
  until?: string;
}

/** Dates of a file that contradict each other, or the document above. */
export function checkDates(source: Source, file: PolicyFile, upper?: Policy): void {
  const check = new DateCheck(source);
  const { departments = [], extracts = [], rules = [], sets = [], one_off = [] } = file;
  departments.forEach((one, at) => {
    check.span(one, ['departments', at]);
  });
  extracts.forEach((one, at) => {
    check.span(one, ['extracts', at]);
    check.order(
      one.departments?.map(({ from }) => from),
      '各部门',
      ['extracts', at, 'departments'],
    );
    check.handedInBy(file, one.departments ?? [], ['extracts', at, 'departments']);
  });
  rules.forEach((rule, at) => {
    check.span(rule, ['rules', at]);
    check.within(rule, extracts.find(({ id }) => id === rule.extract) ?? {}, ['rules', at]);
    for (const [name, { versions }] of Object.entries(rule.parameters ?? {}))
      check.order(
        versions?.map(({ from }) => from),
        `参数“${name}”的各版`,
        ['rules', at, 'parameters', name],
      );
  });
  sets.forEach((set, at) => {
    check.order(
      set.versions?.map(({ from }) => from),
      `参数“${set.parameter}”的各版`,
      ['sets', at],
    );
    const rule = upper?.rules.find(({ id }) => id === set.rule);
    const begun = upper?.layers.find(({ id }) => id === rule?.policy)?.effectiveFrom ?? upper?.effectiveFrom;
    const first = set.versions?.[0]?.from ?? set.from;
    if (begun && first && first < begun)
      source.problem(['sets', at], `从 ${first} 起算，早于上级文件开始执行的 ${begun}：请改正 from。`);
  });
  if (upper && file.effective_from < upper.effectiveFrom)
    source.problem(['effective_from'], `早于上级文件开始执行的 ${upper.effectiveFrom}：请改正。`);
  one_off.forEach(({ due }, at) => {
    if (due < file.issued) source.problem(['one_off', at, 'due'], `期限 ${due} 早于成文日期 ${file.issued}：请检查。`);
  });
}

class DateCheck {
  constructor(private readonly source: Source) {}

  span({ from, until }: Span, path: Path): void {
    if (from !== undefined && until !== undefined && until < from)
      this.source.problem([...path, 'until'], `until（${until}）早于 from（${from}）：请改正。`);
  }

  order(months: readonly string[] | undefined, what: string, path: Path): void {
    if (months?.some((from, at) => at > 0 && from <= (months[at - 1] ?? '')))
      this.source.problem(path, `${what}应按月份从早到晚排列，且不重复。`);
  }

  /** A rule that could never judge anything. */
  within(rule: Span, extract: Span, path: Path): void {
    const never =
      (rule.from !== undefined && extract.until !== undefined && rule.from > extract.until) ||
      (rule.until !== undefined && extract.from !== undefined && rule.until < extract.from);
    if (never) this.source.problem(path, '规则的起止月份与报表的起止月份没有重合：请改正。');
  }

  /** Each department of an extract must be there by that name in its months. */
  handedInBy(file: PolicyFile, handing: readonly { from: string; id: string }[], path: Path): void {
    handing.forEach(({ from, id }, at) => {
      const department = file.departments?.find((one) => one.id === id);
      const next = handing[at + 1]?.from;
      if (department?.from !== undefined && at > 0 && from < department.from)
        this.source.problem([...path, at], `部门“${id}”从 ${department.from} 起才有，这里写 ${from}。`);
      if (department?.until !== undefined && (next === undefined || next.slice(0, 7) > nextMonth(department.until)))
        this.source.problem([...path, at], `部门“${id}”到 ${department.until} 为止，之后由谁报送请写明。`);
    });
  }
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}
