import { type Day, daysAfter, type StepLevel } from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import { CaseState as State } from './case.entity.ts';
import { type CaseLaw, groundsText, type LawStep } from './case-law.ts';
import { type ConditionId, ConditionState, conditionsOf, type ExitFacts } from './exit-conditions.ts';
import { LEVEL_NAMES, STATE_NAMES } from './names.ts';

/** Where a case stands, as far as what may be done next depends on it. */
export interface Standing {
  state: State;
  /** Id of the step that comes next; null when none is owed. */
  step: string | null;
  /** First day of the publicity that is under way. */
  postedOn: Day | null;
  green: boolean;
  registeredOn: Day | null;
  /** Since when it is monitored without a break. */
  since: Day | null;
  /** Aids ever begun for the present monitoring. */
  aids: number;
  eliminatedOn: Day | null;
  endedOn: Day | null;
}

/** Who acts, as a level of the procedure, and on which day. */
interface By {
  level: StepLevel;
  day: Day;
}
/** Where the document frees a household from a step. */
interface Exemption {
  says: string;
}

export type Act =
  | ({ do: 'STEP'; step: string; skip?: Exemption; facts?: ExitFacts; confirmed?: readonly ConditionId[] } & By)
  | ({ do: 'OBJECT'; sustained: boolean; toReview?: boolean } & By)
  | ({ do: 'RETURN'; to: string | null } & By)
  | ({ do: 'REJECT' } & By)
  | ({ do: 'GREEN' } & By)
  | ({ do: 'AID' } & By)
  | ({ do: 'TRACK' } & By)
  | ({ do: 'PROPOSE_EXIT'; facts: ExitFacts } & By)
  | ({ do: 'HOLD'; facts: ExitFacts } & By)
  | ({ do: 'RELEASE'; facts: ExitFacts } & By)
  | ({ do: 'REFLAG' } & By)
  | ({ do: 'ROLL_BACK' } & By)
  | ({ do: 'NATURAL_END' } & By)
  | ({ do: 'MOVE' } & By);

/** What an act did, in the order it did it. */
export type LogKind =
  | 'POSTED'
  | 'DONE'
  | 'SKIPPED'
  | 'OBJECTION'
  | 'SUSTAINED'
  | 'RETURNED'
  | 'REJECTED'
  | 'GREEN'
  | 'PROPOSED'
  | 'HELD'
  | 'RELEASED'
  | 'REFLAGGED'
  | 'ROLLED_BACK'
  | 'ENDED'
  | 'MOVED';
export interface LogEntry {
  kind: LogKind;
  step: string | null;
  /** Why it may be skipped. */
  ground?: string;
}
export interface Outcome {
  standing: Standing;
  log: LogEntry[];
}

/** A new case stands before its first step. */
export const opened = (law: CaseLaw, green = false): Standing => ({
  ...{ state: State.IDENTIFYING, step: law.identify[0]?.id ?? null, postedOn: null, green },
  ...{ registeredOn: null, since: null, aids: 0, eliminatedOn: null, endedOn: null },
});

/** A household monitored before the hub was there. */
export const adopted = (): Standing => ({
  ...{ state: State.TRACKING, step: null, postedOn: null, green: false, registeredOn: null, since: null },
  ...{ aids: 0, eliminatedOn: null, endedOn: null },
});

/** States in which what follows registration is being set up. */
export const isSettingUp = (state: State): boolean => state === State.MONITORED || state === State.REFLAGGED;
/** States in which nothing but visits is owed. */
export const FOLLOWED: readonly State[] = [State.TRACKING, State.ROLLED_BACK];
export const AIDED: readonly State[] = [
  ...FOLLOWED,
  State.MONITORED,
  State.REFLAGGED,
  State.EXITING,
  State.NO_LABOUR_HOLD,
];

/** The list of steps that a state works through. */
export function listOf(law: CaseLaw, state: State): readonly LawStep[] {
  if (state === State.IDENTIFYING) return law.identify;
  if (isSettingUp(state)) return law.support;
  return state === State.EXITING ? law.exit : [];
}

/** The step that comes next; null when none is owed. */
export const nextStep = (law: CaseLaw, { state, step }: Standing): LawStep | null =>
  listOf(law, state).find(({ id }) => id === step) ?? null;

/** A township writes down what its villages did; reviews and approvals are nobody else's. */
const WHO: Readonly<Record<StepLevel, readonly StepLevel[]>> = {
  village: ['village', 'town'],
  town: ['town'],
  county: ['county'],
};
export const mayDo = ({ by }: Pick<LawStep, 'by'>, level: StepLevel): boolean => WHO[by].includes(level);

/** First day on which what follows a publicity may be done: the day of posting does not count. */
export const publicityOver = ({ days }: Pick<LawStep, 'days'>, postedOn: Day): Day =>
  daysAfter(postedOn, (days ?? 0) + 1);

export const quoted = (law: CaseLaw, step: LawStep): string => `（${groundsText(law, step)}）`;

/** @throws BAD_USER_INPUT with the clause of the step that stands in the way */
export function checkLevel(law: CaseLaw, step: LawStep, level: StepLevel): void {
  if (!mayDo(step, level))
    throw badInput(`“${step.label}”由${LEVEL_NAMES[step.by]}办理，${LEVEL_NAMES[level]}不能代办${quoted(law, step)}。`);
}

export const notNow = (what: string, { state }: Standing): never => {
  throw badInput(`这一户是“${STATE_NAMES[state]}”，不能${what}。`);
};

/** @throws BAD_USER_INPUT naming what has to be done before */
export function dueStep(law: CaseLaw, standing: Standing, id: string): LawStep {
  const next = nextStep(law, standing);
  const asked = listOf(law, standing.state).find((one) => one.id === id);
  if (!next) return notNow('办理程序步骤', standing);
  if (next.id === id) return next;
  const what = asked ? `“${asked.label}”还不能办` : '现在没有这一步';
  throw badInput(`${what}：下一步是“${next.label}”，由${LEVEL_NAMES[next.by]}办理${quoted(law, next)}。`);
}

export const done = (law: CaseLaw, standing: Standing, step: LawStep): Standing => {
  const list = listOf(law, standing.state);
  const after = list[list.indexOf(step) + 1];
  return { ...standing, step: after?.id ?? null, postedOn: null };
};

/** When nothing but visits is left to do; what is given already need not be noted again. */
export function settled(law: CaseLaw, { standing, log }: Outcome): Outcome {
  if (!isSettingUp(standing.state)) return { standing, log };
  const step = nextStep(law, standing);
  if (!step) return { standing: { ...standing, state: State.TRACKING, step: null }, log };
  if (step.act !== 'AID' || standing.aids === 0) return { standing, log };
  return settled(law, { standing: done(law, standing, step), log: [...log, { kind: 'DONE', step: step.id }] });
}

export type Asked<Do extends Act['do']> = Extract<Act, { do: Do }>;
export const UNKNOWN: ExitFacts = { noLabour: null, aboveLine: null, stable: null };

/** @throws BAD_USER_INPUT for what is not met, and for what is unknown unless the county confirms it */
export function checkExit(
  law: CaseLaw,
  standing: Standing,
  facts: ExitFacts,
  day: Day,
  confirmed: readonly ConditionId[] | null,
) {
  for (const { id, label, state, says, grounds } of conditionsOf(law, standing, facts, day)) {
    if (state === ConditionState.UNMET) throw badInput(`还不能消除风险：要求“${label}”，${says}（${grounds}）。`);
    if (state === ConditionState.UNKNOWN && confirmed && !confirmed.includes(id))
      throw badInput(`“${label}”不能确定：${says}。请县级核实后在审批时确认（${grounds}）。`);
  }
}
