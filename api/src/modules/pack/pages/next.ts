import { dueWords } from '../due-words.ts';
import type { PackCell, PackFigure } from '../pack.ts';
import type { PackAsk, PageBuilder } from '../pack-ask.ts';
import { Sheet } from '../sheet.ts';

interface Task {
  owner: string;
  what: string;
  why: PackCell;
  due: string;
}

const decided = ({ back, own, asOf }: PackAsk): Task[] =>
  [...own, ...back]
    .filter(({ state }) => state === 'OPEN')
    .map(({ owner, text, meeting, dueOn, broken }) => ({
      ...{ owner, what: text, why: { text: `${meeting}决定` } },
      due: broken ? `${dueOn}（${dueWords(dueOn, asOf)}）` : dueOn,
    }));

/** 双江街道结转未办 3 条 */
const evidence = ({ name, value, unit }: PackFigure): string => `${name} ${value} ${unit}`;

/** What the figures ask for, to be given an owner's day by the meeting. */
async function found(ask: PackAsk, sheet: Sheet): Promise<Task[]> {
  const { numbers, units, places, law } = ask;
  const open = '会议定';
  const work = await numbers.byUnit(['overdue', 'carried_open', 'without_aid']);
  const over = (code: string, key: string) => (work.now(code, key).numerator ?? 0) > 0;
  const ofUnits = (code: string, what: string): Task[] =>
    units
      .filter((unit) => over(code, unit.code))
      .map((unit) => ({
        ...{ owner: unit.name, what, due: open },
        why: {
          ...sheet.cell(work, code, unit.code, unit.name),
          text: evidence(sheet.figure(work, code, unit.code, unit.name)),
        },
      }));
  const tasks = [
    ...ofUnits('overdue', '尽快入户核查逾期的线索并反馈结果'),
    ...ofUnits('carried_open', '办结以前结转的线索'),
    ...ofUnits('without_aid', '给没有帮扶措施的监测户落实措施'),
  ];
  if (places.length !== 1) return tasks;
  const given = await numbers.by('DEPARTMENT', ['hand_ins_missing']);
  const wanting = law.policy.departments.filter(({ id }) => (given.now('hand_ins_missing', id).numerator ?? 0) > 0);
  return [
    ...wanting.map(({ id, name }) => {
      const { text, figure } = sheet.cell(given, 'hand_ins_missing', id, name);
      return {
        owner: name,
        what: '补报逾期未报的报表',
        why: { text: `逾期未报 ${text} 项`, ...(figure ? { figure } : {}) },
        due: open,
      };
    }),
    ...tasks,
  ];
}

/** Next tasks: owner and day. */
export const next: PageBuilder = async (ask, { id, agenda }) => {
  const sheet = new Sheet(ask.ctx, id, '下一步谁来办、什么时候办完', agenda);
  const tasks = [...decided(ask), ...(await found(ask, sheet))];
  const owners = new Set(tasks.map(({ owner }) => owner));
  sheet.findings.push(
    tasks.length === 0
      ? '没有待办的决定；已有的数里没有逾期、结转和没有落实的事项。'
      : `待办 ${tasks.length} 项，涉及 ${owners.size} 个单位。`,
  );
  sheet.tables.push({
    ...{ id: `${id}-tasks`, title: '下步任务' },
    columns: ['责任单位', '任务', '依据', '期限'].map((name) => ({ name })),
    rows: tasks.map(({ owner, what, why, due }) => ({ cells: [{ text: owner }, { text: what }, why, { text: due }] })),
  });
  return [sheet.page()];
};
