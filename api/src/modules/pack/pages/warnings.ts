import { valueNames } from '../../measure/names.ts';
import { difference } from '../../overview/exact.ts';
import type { Answers } from '../numbers.ts';
import type { PackTable } from '../pack.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { signed } from '../say.ts';
import { drawn, Sheet } from '../sheet.ts';

const MEASURES = ['warnings', 'households'];

interface Named {
  code: string;
  name: string;
}

const change = (answers: Answers, { code }: Named): number =>
  Number(difference(answers.now('warnings', code).value, answers.before('warnings', code).value) ?? 0);

/** Most warnings first; what has none in either period is left out. */
const seen = (answers: Answers, list: readonly Named[]): Named[] =>
  list
    .filter(
      ({ code }) =>
        Number(answers.now('warnings', code).value) > 0 || Number(answers.before('warnings', code).value) > 0,
    )
    .sort((a, b) => Number(answers.now('warnings', b.code).value) - Number(answers.now('warnings', a.code).value));

function table(sheet: Sheet, answers: Answers, rows: readonly Named[], what: string): PackTable {
  return {
    ...{ id: `${sheet.id}-${what}`, title: `按${what}`, total: true as const },
    columns: [
      { name: what },
      ...[
        { name: '预警', unit: '条' },
        { name: '上期', unit: '条' },
        { name: '比上期', unit: '条' },
        { name: '涉及', unit: '户' },
      ].map((column) => ({ ...column, number: true as const })),
    ],
    rows: [...rows, { code: undefined, name: '合计' }].map(({ code, name }) => {
      const whose = code === undefined ? '' : name;
      return {
        cells: [
          { text: name },
          sheet.cell(answers, 'warnings', code, whose),
          { text: answers.before('warnings', code).value ?? '—' },
          { text: signed(difference(answers.now('warnings', code).value, answers.before('warnings', code).value)) },
          sheet.cell(answers, 'households', code, whose),
        ],
      };
    }),
    note: '一户有几个来源的，各行都计；合计只计一次，所以户数不等于各行相加。',
  };
}

/** What moved the total: what went its way most, and what went the other way. */
function moved(answers: Answers, rows: readonly Named[]): string[] {
  const total = Number(difference(answers.now('warnings').value, answers.before('warnings').value) ?? 0);
  if (total === 0) return [];
  const going = (way: number) =>
    rows
      .map((one) => ({ ...one, by: change(answers, one) }))
      .filter(({ by }) => by * way > 0)
      .sort((a, b) => (b.by - a.by) * way)
      .slice(0, 3)
      .map(({ name, by }) => `${name}（${signed(String(by))} 条）`)
      .join('、');
  const way = Math.sign(total);
  const [along, against] = [going(way), going(-way)];
  if (along === '') return [];
  const [word, other] = way > 0 ? ['增加', '减少'] : ['减少', '增加'];
  return [`${word}主要来自${along}${against === '' ? '' : `；${other}的主要是${against}`}。`];
}

async function named(
  { ctx, numbers }: PackAsk,
  answers: Answers,
  dimension: 'EXTRACT' | 'DEPARTMENT',
): Promise<Named[]> {
  const [place] = numbers.places;
  const keys = answers.keys().filter((key) => key !== '');
  if (!place) return [];
  const names = await valueNames(ctx, place.scope, dimension, keys);
  return keys.map((code) => ({ code, name: names.get(code) ?? code }));
}

/** Warnings by type and department, with what moved them. */
export const warnings: PageBuilder = async (ask, { id, agenda }) => {
  const sheet = new Sheet(ask.ctx, id, '发出了多少预警，变化来自哪里', agenda);
  const { numbers } = ask;
  const [whole, extracts, departments] = await Promise.all([
    numbers.whole([...MEASURES, 'multi_hit', 'alerts']),
    numbers.by('EXTRACT', MEASURES),
    numbers.by('DEPARTMENT', MEASURES),
  ]);
  sheet.lead(whole, [...MEASURES, 'multi_hit', 'alerts']);
  const types = seen(extracts, await named(ask, extracts, 'EXTRACT'));
  const who = seen(departments, await named(ask, departments, 'DEPARTMENT'));
  sheet.findings.push(
    sheet.sentence(whole, 'warnings'),
    ...moved(extracts, types),
    sheet.sentence(whole, 'households'),
  );
  const most = who
    .filter(({ code }) => Number(departments.now('warnings', code).value) > 0)
    .slice(0, 3)
    .map(({ code, name }) => `${name} ${departments.now('warnings', code).value} 条`);
  if (most.length > 0) sheet.findings.push(`预警最多的部门：${most.join('、')}。`);
  sheet.tables.push(table(sheet, extracts, types, '预警类型'));
  const byDepartment = new Sheet(ask.ctx, `${id}:d`, '', null);
  sheet.tables.push(table(byDepartment, departments, who, '部门'));
  for (const figure of byDepartment.figures) sheet.add(figure);
  sheet.charts.push({
    ...{ id: `${id}-chart`, title: '各部门预警：本期与上期', kind: 'BAR', unit: '条' },
    categories: who.map(({ name }) => name),
    series: [
      { name: '本期', values: who.map(({ code }) => drawn(departments.now('warnings', code).value)) },
      { name: '上期', values: who.map(({ code }) => drawn(departments.before('warnings', code).value)) },
    ],
  });
  return [sheet.page()];
};
