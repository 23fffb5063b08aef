import type { CaseLaw, LawStep } from './case-law.ts';
import type { CaseStepRow } from './case-step.entity.ts';
import type { LogKind } from './machine.ts';

/** Steps that stand as done now: what was returned, or belongs to a round before, no longer does. */
export function standingSteps(law: CaseLaw, rows: readonly CaseStepRow[]): Map<string, CaseStepRow> {
  const done = new Map<string, CaseStepRow>();
  const forget = (steps: readonly LawStep[]): void => {
    for (const { id } of steps) done.delete(id);
  };
  for (const row of rows) {
    const kind = row.kind as LogKind;
    if ((kind === 'DONE' || kind === 'SKIPPED') && row.step) done.set(row.step, row);
    if (kind === 'SUSTAINED' || kind === 'RETURNED')
      for (const list of [law.identify, law.exit]) {
        const at = list.findIndex(({ id }) => id === row.step);
        if (at >= 0) forget(list.slice(at));
      }
    if (kind === 'REFLAGGED') forget([...law.support, ...law.exit]);
    if (kind === 'ROLLED_BACK' || kind === 'PROPOSED' || (kind === 'RETURNED' && row.step === null)) forget(law.exit);
  }
  return done;
}

const NAMES: Readonly<Record<LogKind, string>> = {
  POSTED: '张贴',
  DONE: '已办',
  SKIPPED: '按规定免办',
  OBJECTION: '公示有异议，不成立',
  SUSTAINED: '公示异议成立，重新办理',
  RETURNED: '退回',
  REJECTED: '不予纳入',
  GREEN: '开通绿色通道',
  PROPOSED: '提出消除风险',
  HELD: '整户无劳动力，继续监测',
  RELEASED: '有了劳动力，恢复一般跟踪',
  REFLAGGED: '风险再标注',
  ROLLED_BACK: '风险消除回退',
  ENDED: '自然减少',
  MOVED: '移交新的村',
};

/** What an entry says, with the step it is about. */
export function inStory(law: CaseLaw, { kind, step }: Pick<CaseStepRow, 'kind' | 'step'>): string {
  const all = [...law.identify, ...law.support, ...law.exit];
  const label = all.find(({ id }) => id === step)?.label;
  const name = NAMES[kind as LogKind] ?? kind;
  return label && kind !== 'GREEN' && kind !== 'PROPOSED' ? `${label}：${name}` : name;
}
