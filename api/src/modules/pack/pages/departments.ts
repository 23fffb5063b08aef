import type { Answers } from '../numbers.ts';
import type { PackDuty, PackPage } from '../pack.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { notDueYet } from '../say.ts';
import { Sheet } from '../sheet.ts';

const HAND_INS = ['hand_ins_due', 'hand_ins_in', 'hand_ins_late', 'hand_ins_missing', 'd1', 'd2'];
const FOUND = ['warnings', 'households', 'd3', 'clues'];
const TABLE = [...HAND_INS, ...FOUND];

/** What the document asks of a department, word for word. */
function dutiesOf({ law }: PackAsk, department: string, name: string): PackDuty[] {
  return law.policy.clauses
    .filter((clause) => clause.department === department)
    .map(({ article, text, frequency }) => ({
      who: name,
      text: frequency ? `${text}（${frequency}）` : text,
      clause: article,
    }));
}

function pageOf(
  ask: PackAsk,
  answers: Answers,
  page: { id: string; agenda: string | null },
  department: { id: string; name: string },
): PackPage {
  const { ctx, law } = ask;
  const { id: code, name } = department;
  const sheet = new Sheet(ctx, page.id, `${name}：报了没有，准不准`, page.agenda);
  sheet.duties.push(...dutiesOf(ask, code, name));
  const count = (measure: string) => answers.now(measure, code).numerator ?? 0;
  /** Why there is no figure, as a sentence; null when there is one. */
  const unknown = (measure: string, about: string): string | null => {
    const { why } = answers.now(measure);
    return why ? `${about}：${why}。` : null;
  };
  for (const measure of ['d1', 'd2', 'warnings', 'd3', 'clues'])
    sheet.add({ ...sheet.figure(answers, measure, code, name), lead: true });
  const owes = law.policy.extracts.filter((extract) => extract.department === code);
  const wanting = [
    ...(count('hand_ins_late') > 0 ? [`迟报 ${count('hand_ins_late')} 项`] : []),
    ...(count('hand_ins_missing') > 0 ? [`逾期未报 ${count('hand_ins_missing')} 项`] : []),
  ].join('，');
  const rest = notDueYet(count('hand_ins_due'), count('hand_ins_in'), count('hand_ins_missing'));
  sheet.findings.push(
    `负责 ${owes.length} 张报表：${owes.map(({ title }) => title).join('、') || '无'}。`,
    unknown('hand_ins_due', '报送') ??
      `应报 ${count('hand_ins_due')} 项，已报 ${count('hand_ins_in')} 项${wanting ? `，${wanting}` : ''}${rest}。`,
    unknown('warnings', '预警') ??
      `预警 ${count('warnings')} 条、${count('households')} 户，月末未办结线索 ${count('clues')} 户。`,
  );
  sheet.tables.push({
    ...{ id: `${page.id}-table`, title: `${name}的报送和预警` },
    columns: [{ name: '指标' }, { name: '本期', number: true }, { name: '上期', number: true }, { name: '单位' }],
    rows: TABLE.map((measure) => {
      const figure = sheet.figure(answers, measure, code, name);
      const { before, unit } = figure;
      const label = figure.name.slice(name.length);
      return {
        cells: [
          { text: label },
          sheet.cell(answers, measure, code, name),
          { text: before?.value ?? '—' },
          { text: unit },
        ],
      };
    }),
  });
  return sheet.page();
}

/** One page for each department of the document that hands in, or that it gives duties to. */
export const departments: PageBuilder = async (ask, { id, agenda }) => {
  const { law, numbers } = ask;
  const answers = await numbers.by('DEPARTMENT', TABLE);
  const busy = law.policy.departments.filter(
    (one) =>
      law.policy.extracts.some((extract) => extract.department === one.id && extract.purpose === 'warning') ||
      answers.keys().includes(one.id),
  );
  return busy.map((one, at) => pageOf(ask, answers, { id: `${id}-${at + 1}`, agenda }, one));
};
