import { type RankingFigure, type RankingOf, rankingOf } from '../../ranking/ranking-of.ts';
import type { PackTable } from '../pack.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { figureText, listed, NOTHING } from '../say.ts';
import { drawn, Sheet, unitTable } from '../sheet.ts';

/** What each township still lacks to 100 % of what ranks it: every number opens exactly the clues or households left. */
async function wanting(
  { ctx, numbers }: PackAsk,
  sheet: Sheet,
  { rows, measures: by }: RankingOf,
): Promise<PackTable[]> {
  const measures = [...new Set(by.flatMap(({ wanting: code }) => code ?? []))];
  if (measures.length === 0) return [];
  const answers = await numbers.by('TOWN', measures);
  const of = { id: `${sheet.id}-wanting`, title: '各乡镇还差什么', measures, note: '名次在前的列在前。' };
  return [unitTable(sheet, ctx, answers, rows, '乡镇', of)];
}

function table(sheet: Sheet, { span, places }: PackAsk, { rows, measures }: RankingOf): PackTable {
  const cell = (figure: RankingFigure, unit: { code: string; name: string }) => {
    const measure = measures.find(({ code }) => code === figure.measure);
    const { value, numerator, denominator, why } = figure;
    const made = sheet.add({
      ...{ id: `${sheet.id}:${figure.measure}:${unit.code}`, name: `${unit.name}${measure?.name ?? ''}`, unit: '%' },
      ...{ value, numerator, denominator, why },
      question: {
        ...{ measure: measure?.comparedAs ?? figure.measure, span, county: places[0]?.code ?? '' },
        filter: { TOWN: [unit.code] },
      },
    });
    return { text: `${figureText(made, '%')}${figure.small ? '*' : ''}`, figure: made.id };
  };
  const few = measures.find(({ code }) =>
    rows.some(({ figures }) => figures.some(({ measure, small }) => small && measure === code)),
  )?.smallBelow;
  const fair = measures.some(({ code, comparedAs }) => code !== comparedAs) ? '县级迟下发的天数已经扣除。' : '';
  return {
    ...{ id: `${sheet.id}-towns`, title: '乡镇排名' },
    columns: [
      { name: '名次' },
      { name: '乡镇' },
      ...measures.map(({ name }) => ({ name, number: true as const, unit: '%' })),
      { name: '综合', number: true as const, unit: '%' },
    ],
    rows: rows.map((row) => ({
      cells: [
        { text: row.rank === null ? NOTHING : `${row.rank}${row.tied ? '（并列）' : ''}` },
        { text: row.name },
        ...row.figures.map((figure) => cell(figure, row)),
        { text: row.composite === null ? NOTHING : `${row.composite}%` },
      ],
    })),
    note: `综合为各项指标的平均数；名次相同的并列，后面的名次跳过；有一项没有数的不排名，列在最后。纳入率、风险消除率不用于排名。${fair}${few ? `* 分母不足 ${few}，只作参考。` : ''}`,
  };
}

/** Townships by the measures that rank them. */
export const ranking: PageBuilder = async (ask, { id, agenda }) => {
  const { ctx, places, span, asOf } = ask;
  const sheet = new Sheet(ctx, id, '各乡镇排在哪里', agenda);
  const [place] = places;
  if (!place) return [sheet.page()];
  const asked = { who: 'TOWN', from: span.from.slice(0, 7), to: span.to.slice(0, 7), asOf } as const;
  const answer = await rankingOf(ctx, place.scope, asked);
  const first = answer.rows.filter(({ rank }) => rank === 1).map(({ name }) => name);
  const without = answer.rows.filter(({ rank }) => rank === null).map(({ name }) => name);
  sheet.findings.push(first.length > 0 ? `排第 1 的：${listed(first)}。` : '没有乡镇有全部指标的数，本期不排名。');
  if (first.length > 0 && without.length > 0) sheet.findings.push(`缺指标、不排名的：${listed(without)}。`);
  sheet.findings.push(...answer.leftOut.map(({ name, why }) => `${name}不参加排名：${why.replace(/。$/, '')}。`));
  sheet.tables.push(table(sheet, ask, answer), ...(await wanting(ask, sheet, answer)));
  const ranked = answer.rows.filter(({ rank }) => rank !== null);
  if (ranked.length > 0)
    sheet.charts.push({
      ...{ id: `${id}-chart`, title: '各乡镇综合', kind: 'BAR', unit: '%' },
      categories: ranked.map(({ name }) => name),
      series: [{ name: '综合', values: ranked.map(({ composite }) => drawn(composite)) }],
    });
  return [sheet.page()];
};
