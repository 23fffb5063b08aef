import type { PageBuilder } from '../pack-ask.ts';
import { drawn, Sheet, unitTable } from '../sheet.ts';

const MEASURES = ['carried', 'received', 'handled', 'unsettled', 'overdue'];

/** 收到 = 办结 + 在办, by township. */
export const balance: PageBuilder = async ({ ctx, numbers, units, unitName, asOf }, { id, agenda }) => {
  const sheet = new Sheet(ctx, id, '线索的总账：收到多少，办结多少，还有多少', agenda);
  const answers = await numbers.byUnit(MEASURES);
  sheet.lead(answers, MEASURES);
  const of = (code: string, key?: string) => answers.now(code, key).numerator;
  const [carried, received, handled, unsettled] = MEASURES.map((code) => of(code));
  if (carried === null) sheet.findings.push('期内还没有开始下发线索。');
  else
    sheet.findings.push(
      `上期结转 ${carried} 条 + 期内下发 ${received} 条 = 办结 ${handled} 条 + 在办 ${unsettled} 条。`,
      sheet.sentence(answers, 'received'),
    );
  const late = units.filter(({ code }) => (of('overdue', code) ?? 0) > 0);
  if (late.length > 0)
    sheet.findings.push(
      `逾期未核查 ${of('overdue')} 条：${late.map(({ code, name }) => `${name} ${of('overdue', code)} 条`).join('、')}。`,
    );
  sheet.tables.push(
    unitTable(sheet, ctx, answers, units, unitName, {
      ...{ id: `${id}-units`, title: `各${unitName}的总账`, measures: MEASURES },
      note: `上期结转＋期内下发＝办结＋在办，都读到截止日 ${asOf}；“月末未办结线索”是末月最后一天的数。`,
    }),
  );
  sheet.charts.push({
    ...{ id: `${id}-chart`, title: `各${unitName}收到的线索：办结了多少`, kind: 'STACK', unit: '条' },
    categories: units.map(({ name }) => name),
    series: ['handled', 'unsettled'].map((code) => ({
      name: sheet.figure(answers, code).name,
      values: units.map((unit) => drawn(answers.now(code, unit.code).value)),
    })),
  });
  return [sheet.page()];
};
