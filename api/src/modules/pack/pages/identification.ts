import type { PageBuilder } from '../pack-ask.ts';
import { Sheet, unitTable } from '../sheet.ts';

const VERDICTS = ['verdict_yes', 'verdict_no', 'verdict_already', 't4', 't6'];
const CASES = [
  'registered',
  'registered_persons',
  't5',
  't5_green',
  'monitored',
  'monitored_persons',
  'eliminated',
  'm2',
];

/** Who was identified, within what time, and whose risk is gone. */
export const identification: PageBuilder = async ({ ctx, numbers, units, unitName }, { id, agenda }) => {
  const sheet = new Sheet(ctx, id, '认定了多少户，退出了多少户', agenda);
  const [verdicts, cases] = await Promise.all([numbers.byUnit(VERDICTS), numbers.byUnit(CASES)]);
  sheet.lead(cases, ['registered', 't5', 'monitored', 'eliminated', 'm2']);
  sheet.lead(verdicts, ['t4']);
  sheet.findings.push(
    sheet.sentence(cases, 'registered'),
    sheet.sentence(cases, 't5'),
    sheet.sentence(cases, 'eliminated'),
    '纳入率、风险消除率不设比例要求，不用于排名。',
  );
  sheet.tables.push(
    unitTable(sheet, ctx, verdicts, units, unitName, { id: `${id}-verdicts`, title: '核查结论', measures: VERDICTS }),
    unitTable(sheet, ctx, cases, units, unitName, { id: `${id}-cases`, title: '认定和退出', measures: CASES }),
  );
  return [sheet.page()];
};
