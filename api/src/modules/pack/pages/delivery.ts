import { valueNames } from '../../measure/names.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { listed } from '../say.ts';
import { drawn, Sheet, unitTable } from '../sheet.ts';

const MEASURES = ['m1', 'without_aid', 'monitored'];

/** By risk, of a single county: a household with several risks stands under each. */
async function byRisk(ask: PackAsk, sheet: Sheet): Promise<void> {
  const { ctx, numbers, places } = ask;
  const [place] = places;
  if (!place || places.length > 1) return;
  const answers = await numbers.by('RISK', MEASURES);
  const codes = answers.keys().filter((key) => (answers.now('monitored', key).numerator ?? 0) > 0);
  const names = await valueNames(ctx, place.scope, 'RISK', codes);
  const risks = codes.map((code) => ({ code, name: code === '' ? '没有写明风险' : (names.get(code) ?? code) }));
  const count = (code: string) => answers.now('monitored', code).numerator ?? 0;
  // Those without a risk stand last.
  risks.sort((a, b) => Number(a.code === '') - Number(b.code === '') || count(b.code) - count(a.code));
  const without = risks.filter(({ code }) => code !== '' && (answers.now('without_aid', code).numerator ?? 0) > 0);
  if (without.length > 0)
    sheet.findings.push(`没有帮扶措施在实施的户，涉及风险：${listed(without.map(({ name }) => name))}。`);
  const own = new Sheet(ctx, `${sheet.id}:r`, '', null);
  sheet.tables.push(
    unitTable(own, ctx, answers, risks, '风险', {
      ...{ id: `${sheet.id}-risks`, title: '按风险', measures: MEASURES },
      note: '一户有几个风险的，各行都计；合计只计一次。',
    }),
  );
  for (const figure of own.figures) sheet.add(figure);
  if (risks.length === 0) return;
  sheet.charts.push({
    ...{ id: `${sheet.id}-chart`, title: '各类风险的监测户，帮扶措施落实了多少', kind: 'BAR', unit: '%' },
    categories: risks.map(({ name }) => name),
    series: [{ name: '措施落实率', values: risks.map(({ code }) => drawn(answers.now('m1', code).value)) }],
  });
}

/** Whether the monitored are helped: by risk and by place. */
export const delivery: PageBuilder = async (ask, { id, agenda }) => {
  const { ctx, numbers, units, unitName } = ask;
  const sheet = new Sheet(ctx, id, '监测户的帮扶措施落实了没有', agenda);
  const answers = await numbers.byUnit(MEASURES);
  sheet.lead(answers, MEASURES);
  sheet.findings.push(sheet.sentence(answers, 'm1'), sheet.sentence(answers, 'without_aid'));
  await byRisk(ask, sheet);
  sheet.tables.push(
    unitTable(sheet, ctx, answers, units, unitName, { id: `${id}-units`, title: `各${unitName}`, measures: MEASURES }),
  );
  return [sheet.page()];
};
