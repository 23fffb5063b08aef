import type { PageBuilder } from '../pack-ask.ts';
import { drawn, Sheet, unitTable } from '../sheet.ts';

const WORK = ['warnings', 'households', 'received', 'handled', 'unsettled', 'overdue'];
const MONITORING = ['warnings', 'received', 't1', 't2', 't3', 'overdue'];

const beside =
  (title: string, measures: readonly string[], drawnOne: string): PageBuilder =>
  async ({ ctx, numbers, units, unitName }, { id, agenda }) => {
    const sheet = new Sheet(ctx, id, title, agenda);
    const answers = await numbers.byUnit(measures);
    sheet.lead(answers, measures);
    const codes = ['warnings', drawnOne];
    sheet.findings.push(...codes.map((code) => sheet.sentence(answers, code)));
    sheet.tables.push(
      unitTable(sheet, ctx, answers, units, unitName, {
        ...{ id: `${id}-units`, title: `各${unitName}并排`, measures, changes: ['warnings'] },
      }),
    );
    const { name, unit } = sheet.figure(answers, drawnOne);
    sheet.charts.push({
      ...{ id: `${id}-chart`, title: `各${unitName}的${name}`, kind: 'BAR', unit },
      categories: units.map((one) => one.name),
      series: [{ name, values: units.map(({ code }) => drawn(answers.now(drawnOne, code).value)) }],
    });
    return [sheet.page()];
  };

/** 工作情况: the counties side by side. */
export const work = beside('各县工作做到了哪一步', WORK, 'unsettled');

/** 监测预警: T1–T3 of every county. */
export const monitoring = beside('监测预警：查得快不快', MONITORING, 't1');
