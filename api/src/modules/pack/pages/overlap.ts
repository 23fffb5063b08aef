import { overlapOf } from '../../analysis/overlap.ts';
import type { PageBuilder } from '../pack-ask.ts';
import { drawn, Sheet, unitTable } from '../sheet.ts';

const MEASURES = ['households', 'multi_hit'];

/** Pairs listed, at most. */
const MOST = 20;

/** Households that two departments or more warned of. */
export const overlap: PageBuilder = async ({ ctx, numbers, units, unitName, places, span }, { id, agenda }) => {
  const sheet = new Sheet(ctx, id, '哪些户有两个以上部门同时预警', agenda);
  const [place] = places;
  const [answers, found] = await Promise.all([
    numbers.byUnit(MEASURES),
    place && places.length === 1 ? overlapOf(ctx, place.scope, { span }) : null,
  ]);
  const pairs = found?.pairs ?? [];
  sheet.lead(answers, MEASURES);
  sheet.findings.push(sheet.sentence(answers, 'multi_hit'));
  const [most] = pairs;
  if (most) sheet.findings.push(`最多的是${most.departments.join('和')}同时预警：${most.households} 户。`);
  if (pairs.length > 0)
    sheet.tables.push({
      ...{ id: `${id}-pairs`, title: '哪两个部门预警的是同一户' },
      columns: [
        { name: '部门' },
        { name: '部门' },
        { name: '户', number: true, unit: '户' },
        { name: '上期', number: true, unit: '户' },
      ],
      rows: pairs.slice(0, MOST).map(({ code, departments: [one, other], households, before }) => {
        const figure = sheet.add({
          ...{ id: `${id}:pair:${code}`, name: `${one}和${other}同时预警的户`, unit: '户' },
          ...{ value: String(households), numerator: households, denominator: null, why: null },
          ...(place ? { question: { measure: 'multi_hit', county: place.code, span, filter: { PAIR: [code] } } } : {}),
        });
        const texts = [{ text: one }, { text: other }, { text: String(households), figure: figure.id }];
        return { cells: [...texts, { text: before === null ? '—' : String(before) }] };
      }),
      note: '一户有三个部门预警的，列在三对里；合计只计一次。',
    });
  sheet.tables.push(
    unitTable(sheet, ctx, answers, units, unitName, {
      ...{ id: `${id}-units`, title: `各${unitName}`, measures: MEASURES, changes: ['multi_hit'] },
    }),
  );
  sheet.charts.push({
    ...{ id: `${id}-chart`, title: `两个以上部门同时预警的户在哪个${unitName}`, kind: 'BAR', unit: '户' },
    categories: units.map(({ name }) => name),
    series: [{ name: '户数', values: units.map(({ code }) => drawn(answers.now('multi_hit', code).value)) }],
  });
  return [sheet.page()];
};
