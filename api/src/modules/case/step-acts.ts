import { type Day, daysAfter } from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import { CaseState as State } from './case.entity.ts';
import { type CaseLaw, isPublicity, type LawStep } from './case-law.ts';
import {
  type Asked,
  checkExit,
  checkLevel,
  done,
  dueStep,
  isSettingUp,
  type LogEntry,
  listOf,
  nextStep,
  notNow,
  type Outcome,
  publicityOver,
  quoted,
  type Standing,
  settled,
  UNKNOWN,
} from './standing.ts';

/** @throws BAD_USER_INPUT with the clause while the publicity runs */
function publish(law: CaseLaw, standing: Standing, step: LawStep, day: Day): Outcome {
  if (standing.postedOn === null)
    return { standing: { ...standing, postedOn: day }, log: [{ kind: 'POSTED', step: step.id }] };
  const over = publicityOver(step, standing.postedOn);
  if (day < over)
    throw badInput(
      `“${step.label}”还没有满${step.days}天：${standing.postedOn} 张贴，当天不算，${daysAfter(over, -1)} 期满，${over} 起才能办下一步${quoted(law, step)}。`,
    );
  return { standing: done(law, standing, step), log: [{ kind: 'DONE', step: step.id }] };
}

/** What is unknown is confirmed at the approval, or, where the document has none, when the end is noted. */
const confirms = ({ exit }: CaseLaw, { act }: LawStep): boolean =>
  act === (exit.some((one) => one.act === 'EXIT_APPROVAL') ? 'EXIT_APPROVAL' : 'ELIMINATE');

export function step(law: CaseLaw, standing: Standing, act: Asked<'STEP'>): Outcome {
  const due = dueStep(law, standing, act.step);
  checkLevel(law, due, act.level);
  if (act.skip) {
    if (due.act !== 'MATCH') throw badInput(`“${due.label}”不能免办：文件没有这样的规定${quoted(law, due)}。`);
    return { standing: done(law, standing, due), log: [{ kind: 'SKIPPED', step: due.id, ground: act.skip.says }] };
  }
  if (standing.state === State.EXITING && (due.act === 'EXIT_APPROVAL' || due.act === 'ELIMINATE'))
    checkExit(law, standing, act.facts ?? UNKNOWN, act.day, confirms(law, due) ? (act.confirmed ?? []) : null);
  if (isPublicity(due)) return publish(law, standing, due, act.day);
  if (due.act === 'AID' && standing.aids === 0)
    throw badInput(`还没有登记帮扶措施：请先登记，“${due.label}”随之完成${quoted(law, due)}。`);
  return finished(law, done(law, standing, due), due, act.day);
}

/** What a step brings about beside letting the next one come. */
function finished(law: CaseLaw, standing: Standing, { id, act }: LawStep, day: Day): Outcome {
  const log: LogEntry[] = [{ kind: 'DONE', step: id }];
  if (act === 'REGISTER') {
    const first = law.support[0]?.id ?? null;
    const registered = { ...standing, state: State.MONITORED, step: first, registeredOn: day, since: day };
    return settled(law, { standing: registered, log });
  }
  if (act === 'ELIMINATE')
    return { standing: { ...standing, state: State.RISK_ELIMINATED, step: null, eliminatedOn: day }, log };
  return settled(law, { standing, log });
}

/** A sustained objection starts the publicity anew, or leads back to the review before it. */
export function object(law: CaseLaw, standing: Standing, act: Asked<'OBJECT'>): Outcome {
  const due = nextStep(law, standing);
  if (!due || standing.postedOn === null) return notNow('登记公示异议：现在没有公示', standing);
  checkLevel(law, due, act.level);
  if (!act.sustained) return { standing, log: [{ kind: 'OBJECTION', step: due.id }] };
  const list = listOf(law, standing.state);
  const review = list.slice(0, list.indexOf(due)).findLast(({ act: one }) => one === 'REVIEW' || one === 'EXIT_REVIEW');
  if (act.toReview && !review) throw badInput(`本县程序在“${due.label}”之前没有评议：请重新公示${quoted(law, due)}。`);
  const back = act.toReview && review ? review.id : due.id;
  return { standing: { ...standing, step: back, postedOn: null }, log: [{ kind: 'SUSTAINED', step: back }] };
}

/** To an earlier step; from the exit also back to visits (null). */
export function giveBack(law: CaseLaw, standing: Standing, act: Asked<'RETURN'>): Outcome {
  const due = nextStep(law, standing);
  if (!due || isSettingUp(standing.state)) return notNow('退回', standing);
  checkLevel(law, due, act.level);
  if (act.to === null && standing.state === State.EXITING)
    return {
      standing: { ...standing, state: State.TRACKING, step: null, postedOn: null },
      log: [{ kind: 'RETURNED', step: null }],
    };
  const list = listOf(law, standing.state);
  const to = list.find(({ id }) => id === act.to);
  if (!to || list.indexOf(to) >= list.indexOf(due))
    throw badInput(`只能退回到“${due.label}”之前的步骤${quoted(law, due)}。`);
  return { standing: { ...standing, step: to.id, postedOn: null }, log: [{ kind: 'RETURNED', step: to.id }] };
}

export function reject(law: CaseLaw, standing: Standing, act: Asked<'REJECT'>): Outcome {
  const due = nextStep(law, standing);
  if (!due || standing.state !== State.IDENTIFYING) return notNow('作不予纳入处理', standing);
  checkLevel(law, due, act.level);
  return {
    standing: { ...standing, state: State.REJECTED, step: null, postedOn: null, endedOn: act.day },
    log: [{ kind: 'REJECTED', step: due.id }],
  };
}

/** Help first, procedure later: only where the document opens that way. */
export function green(law: CaseLaw, standing: Standing): Outcome {
  if (standing.state !== State.IDENTIFYING) return notNow('开通绿色通道', standing);
  if (!law.greenChannel) throw badInput(`${law.documentNo} 没有规定绿色通道：请按程序办理，纳入后登记帮扶措施。`);
  return { standing: { ...standing, green: true }, log: [{ kind: 'GREEN', step: standing.step }] };
}
