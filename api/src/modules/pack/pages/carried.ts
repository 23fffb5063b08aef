import type { PageBuilder } from '../pack-ask.ts';
import { drawn, Sheet, unitTable } from '../sheet.ts';

const MEASURES = ['carried', 'carried_open', 'overdue', 'waiting'];

/** What earlier periods left and nobody has settled. */
export const carried: PageBuilder = async ({ ctx, numbers, units, unitName }, { id, agenda }) => {
  const sheet = new Sheet(ctx, id, '以前结转下来的，还有哪些没有办结', agenda);
  const answers = await numbers.byUnit(MEASURES);
  sheet.lead(answers, MEASURES);
  const left = (key?: string) => answers.now('carried_open', key).numerator ?? 0;
  const where = units.filter(({ code }) => left(code) > 0).sort((a, b) => left(b.code) - left(a.code));
  const { why } = answers.now('carried_open');
  if (why) sheet.findings.push(`结转未办的线索：${why}。`);
  else
    sheet.findings.push(
      left() === 0
        ? '以前结转的线索都已办结。'
        : `结转未办 ${left()} 条，在 ${where.length} 个${unitName}：${where.map(({ code, name }) => `${name} ${left(code)} 条`).join('、')}。`,
    );
  sheet.tables.push(
    unitTable(sheet, ctx, answers, where.length > 0 ? where : units, unitName, {
      ...{ id: `${id}-units`, title: `各${unitName}结转未办`, measures: ['carried', 'carried_open', 'overdue'] },
    }),
  );
  sheet.charts.push({
    ...{ id: `${id}-chart`, title: `结转未办在哪个${unitName}`, kind: 'BAR', unit: '条' },
    categories: where.map(({ name }) => name),
    series: [{ name: '结转未办', values: where.map(({ code }) => drawn(answers.now('carried_open', code).value)) }],
  });
  if (where.length === 0) sheet.charts.pop();
  return [sheet.page()];
};
