import type { StepLevel } from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import { CaseState as State } from './case.entity.ts';
import { type CaseLaw, groundsText } from './case-law.ts';
import {
  AIDED,
  type Asked,
  checkExit,
  FOLLOWED,
  isSettingUp,
  nextStep,
  notNow,
  type Outcome,
  quoted,
  type Standing,
  settled,
} from './standing.ts';

export function aid(law: CaseLaw, standing: Standing): Outcome {
  const next = nextStep(law, standing);
  if (standing.state === State.IDENTIFYING && !standing.green) {
    const way = law.greenChannel ? `确需先帮扶的，请先开通绿色通道（${groundsText(law, law.greenChannel)}）` : '';
    throw badInput(`还没有纳入监测，不能登记帮扶措施：下一步是“${next?.label ?? ''}”。${way}`);
  }
  if (standing.state !== State.IDENTIFYING && !AIDED.includes(standing.state)) return notNow('登记帮扶措施', standing);
  return settled(law, { standing: { ...standing, aids: standing.aids + 1 }, log: [] });
}

export function proposeExit(law: CaseLaw, standing: Standing, act: Asked<'PROPOSE_EXIT'>): Outcome {
  const due = isSettingUp(standing.state) ? nextStep(law, standing) : null;
  if (due) throw badInput(`还不能提出消除风险：“${due.label}”还没有办${quoted(law, due)}。`);
  if (standing.state === State.NO_LABOUR_HOLD && law.noLabour)
    throw badInput(`${law.noLabour.text}（${groundsText(law, law.noLabour)}）。`);
  if (!FOLLOWED.includes(standing.state)) return notNow('提出消除风险', standing);
  checkExit(law, standing, act.facts, act.day, null);
  const first = law.exit[0]?.id ?? null;
  return { standing: { ...standing, state: State.EXITING, step: first }, log: [{ kind: 'PROPOSED', step: first }] };
}

/** By itself, as the register says who can work. */
export function hold(law: CaseLaw, standing: Standing, { facts }: Asked<'HOLD'>): Outcome {
  const from = [...FOLLOWED, State.EXITING].includes(standing.state);
  if (!from || !law.noLabour || facts.noLabour !== true) return notNow('转为无劳动力暂不消除', standing);
  return {
    standing: { ...standing, state: State.NO_LABOUR_HOLD, step: null, postedOn: null },
    log: [{ kind: 'HELD', step: null, ground: groundsText(law, law.noLabour) }],
  };
}

export function release(standing: Standing, { facts }: Asked<'RELEASE'>): Outcome {
  if (standing.state !== State.NO_LABOUR_HOLD || facts.noLabour !== false) return notNow('恢复一般跟踪', standing);
  return { standing: { ...standing, state: State.TRACKING }, log: [{ kind: 'RELEASED', step: null }] };
}

const countyOnly = (what: string, level: StepLevel): void => {
  if (level !== 'county') throw badInput(`${what}由县级办理：请报县级。`);
};

/** A new risk after the end: monitored again without a new identification; what is asked before an exit counts anew. */
export function reflag(law: CaseLaw, standing: Standing, { level, day }: Asked<'REFLAG'>): Outcome {
  countyOnly('风险再标注', level);
  if (standing.state !== State.RISK_ELIMINATED) return notNow('再标注风险', standing);
  const first = law.support[0]?.id ?? null;
  const again = { ...standing, state: State.REFLAGGED, step: first, since: day, aids: 0, eliminatedOn: null };
  return settled(law, { standing: again, log: [{ kind: 'REFLAGGED', step: null }] });
}

/** The end is withdrawn as if it had not been noted. */
export function rollBack(standing: Standing, { level }: Asked<'ROLL_BACK'>): Outcome {
  countyOnly('风险消除回退', level);
  if (standing.state !== State.RISK_ELIMINATED) return notNow('回退风险消除', standing);
  return {
    standing: { ...standing, state: State.ROLLED_BACK, eliminatedOn: null },
    log: [{ kind: 'ROLLED_BACK', step: null }],
  };
}

export function naturalEnd(standing: Standing, { level, day }: Asked<'NATURAL_END'>): Outcome {
  countyOnly('自然减少', level);
  if ([State.REJECTED, State.NATURAL_END].includes(standing.state)) return notNow('作自然减少处理', standing);
  return {
    standing: { ...standing, state: State.NATURAL_END, step: null, postedOn: null, endedOn: day },
    log: [{ kind: 'ENDED', step: null }],
  };
}

/** To another village or township: who has it now goes on where it stands. */
export function move(standing: Standing, { level }: Asked<'MOVE'>): Outcome {
  countyOnly('移交', level);
  if ([State.REJECTED, State.NATURAL_END].includes(standing.state)) return notNow('移交', standing);
  return { standing, log: [{ kind: 'MOVED', step: null }] };
}
