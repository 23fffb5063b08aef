import { measureRows } from '@dixian/warehouse';
import { factsLaw, measureOf } from '../../measure/figures.ts';
import { storeOf } from '../../policy/law.ts';
import type { PackTable } from '../pack.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { listed, notDueYet } from '../say.ts';
import { Sheet, unitTable } from '../sheet.ts';

const MEASURES = ['hand_ins_due', 'hand_ins_in', 'hand_ins_late', 'hand_ins_missing', 'hand_ins_nil', 'd1', 'd2'];

/** Hand-ins listed one by one, at most. */
const MOST = 60;

/** Which hand-ins are late or missing, by month and extract. */
async function each({ ctx, law, places, span }: PackAsk, sheet: Sheet): Promise<PackTable> {
  const [place] = places;
  const of = async (code: string, state: string) => {
    if (!place) return [];
    const asked = {
      measure: measureOf(ctx, code),
      part: 'NUMERATOR',
      filter: {},
      span,
      law: factsLaw(ctx, place.scope),
    } as const;
    const rows = await measureRows(place.scope, storeOf(ctx), asked, { from: 0, size: MOST });
    return rows.map(({ cells: [month = '', department = '', extract = '', due = '', came = ''] }) => ({
      cells: [department, law.title(extract), month, due, came || '—', state].map((text) => ({ text })),
    }));
  };
  const rows = [...(await of('hand_ins_missing', '逾期未报')), ...(await of('hand_ins_late', '迟报'))];
  return {
    ...{ id: `${sheet.id}-each`, title: '迟报和逾期未报的报表' },
    columns: ['部门', '报表', '所属月份', '期限', '首次受理', '情况'].map((name) => ({ name })),
    rows: rows.slice(0, MOST),
    ...(rows.length > MOST ? { note: `只列前 ${MOST} 项。` } : {}),
  };
}

/** Who handed in late or not at all. */
export const late: PageBuilder = async (ask, { id, agenda }) => {
  const { ctx, law, numbers } = ask;
  const sheet = new Sheet(ctx, id, '哪些部门迟报、没有报', agenda);
  const answers = await numbers.by('DEPARTMENT', MEASURES);
  sheet.lead(answers, ['hand_ins_due', 'hand_ins_in', 'hand_ins_late', 'hand_ins_missing', 'd1']);
  const count = (code: string, key?: string) => answers.now(code, key).numerator ?? 0;
  const owing = law.policy.departments
    .map(({ id: code, name }) => ({ code, name }))
    .filter(({ code }) => answers.keys().includes(code));
  const wrong = ({ code }: { code: string }) => count('hand_ins_missing', code) * 1000 + count('hand_ins_late', code);
  const units = [...owing].sort((a, b) => wrong(b) - wrong(a));
  const named = (code: string) =>
    listed(
      units.filter((one) => count(code, one.code) > 0).map((one) => `${one.name} ${count(code, one.code)} 项`),
      8,
    );
  const { why } = answers.now('hand_ins_due');
  if (why) sheet.findings.push(`谁迟报、没有报，还说不了：${why}。`);
  else
    sheet.findings.push(
      `应报 ${count('hand_ins_due')} 项，已报 ${count('hand_ins_in')} 项${notDueYet(count('hand_ins_due'), count('hand_ins_in'), count('hand_ins_missing'))}。`,
    );
  if (count('hand_ins_missing') > 0)
    sheet.findings.push(`逾期未报 ${count('hand_ins_missing')} 项：${named('hand_ins_missing')}。`);
  if (count('hand_ins_late') > 0) sheet.findings.push(`迟报 ${count('hand_ins_late')} 项：${named('hand_ins_late')}。`);
  if (!why && count('hand_ins_missing') + count('hand_ins_late') === 0) sheet.findings.push('没有迟报，没有逾期未报。');
  sheet.tables.push(
    unitTable(sheet, ctx, answers, units, '部门', { id: `${id}-units`, title: '各部门报送情况', measures: MEASURES }),
    await each(ask, sheet),
  );
  return [sheet.page()];
};
