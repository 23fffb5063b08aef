import { difference } from '../../overview/exact.ts';
import { dueWords } from '../due-words.ts';
import type { PackTable } from '../pack.ts';
import type { PackAsk, PageBuilder, ToldDecision } from '../pack-ask.ts';
import { figureText, listed, NOTHING, signed } from '../say.ts';
import { Sheet } from '../sheet.ts';

/** 办了没有, 见效没有. */
export function howItStands({ state, broken, dueOn, effect }: ToldDecision, asOf: string): string {
  if (state === 'DROPPED') return '不再办理';
  if (state === 'OPEN') return broken ? `逾期未办（${dueWords(dueOn, asOf)}）` : '在办';
  if (effect?.better === true) return '已办见效';
  return effect?.better === false ? '已办未见效' : '已办';
}

function effectCells(sheet: Sheet, { span }: PackAsk, { id, effect }: ToldDecision) {
  if (!effect) return [{ text: '未定衡量指标' }, { text: NOTHING }, { text: NOTHING }, { text: NOTHING }];
  const { measure, name, unit, base, now, county, filter } = effect;
  const change = difference(now.value, base.value);
  const figure = sheet.add({
    ...{ id: `${sheet.id}:${id}`, name, unit, ...now },
    before: { name: '决定时', value: base.value, change },
    question: { measure, span, filter, county },
  });
  return [
    { text: name },
    { text: figureText(base, unit) },
    { text: figureText(now, unit), figure: figure.id },
    { text: signed(change) },
  ];
}

function table(sheet: Sheet, ask: PackAsk): PackTable {
  return {
    ...{ id: `${sheet.id}-list`, title: '上次决定办理情况' },
    columns: [
      ...[{ name: '决定' }, { name: '责任单位' }, { name: '期限' }, { name: '办理情况' }, { name: '怎么办的' }],
      ...[{ name: '衡量指标' }, { name: '决定时', number: true as const }, { name: '现在', number: true as const }],
      { name: '变化', number: true as const },
    ],
    rows: ask.back.map((one) => ({
      cells: [
        { text: `${one.meeting}：${one.text}` },
        { text: one.owner },
        { text: one.dueOn },
        { text: howItStands(one, ask.asOf) },
        { text: one.done ?? NOTHING },
        ...effectCells(sheet, ask, one),
      ],
    })),
    note: '决定时的数和现在的数按同一指标、同一范围计算，各取当次会议的期间。',
  };
}

/** 3 项已办见效、1 项已办未见效、1 项逾期未办 */
function tally(decisions: readonly ToldDecision[]): string {
  const of = (words: string, keep: (one: ToldDecision) => boolean) => {
    const count = decisions.filter(keep).length;
    return count > 0 ? [`${count} 项${words}`] : [];
  };
  return [
    ...of('已办见效', ({ state, effect }) => state === 'DONE' && effect?.better === true),
    ...of('已办未见效', ({ state, effect }) => state === 'DONE' && effect?.better === false),
    ...of('已办', ({ state, effect }) => state === 'DONE' && typeof effect?.better !== 'boolean'),
    ...of('在办', ({ state, broken }) => state === 'OPEN' && !broken),
    ...of('逾期未办', ({ broken }) => broken),
    ...of('不再办理', ({ state }) => state === 'DROPPED'),
  ].join('、');
}

/** What became of the last decisions; those past their day and still open are said first. */
export const decisions: PageBuilder = (ask, { id, agenda }) => {
  const sheet = new Sheet(ask.ctx, id, '上次决定的事办了没有', agenda);
  const { back } = ask;
  const broken = back.filter((one) => one.broken);
  if (back.length === 0) sheet.findings.push('没有需要回头看的决定：以前的会议没有在本系统留下决定。');
  else sheet.findings.push(`上次会议以来要回头看的决定 ${back.length} 项：${tally(back)}。`);
  if (broken.length > 0)
    sheet.findings.push(
      `到期没有兑现的 ${broken.length} 项，责任单位：${listed([...new Set(broken.map(({ owner }) => owner))])}。`,
    );
  if (back.length > 0) sheet.tables.push(table(sheet, ask));
  return [sheet.page()];
};
