import type {
  Citation,
  DayLimit,
  Procedure,
  ProcedureStep,
  Provision,
  StepAct,
  StepLevel,
  WordList,
} from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import type { Law } from '../policy/law.ts';

/** A step of a case: of the document, or the usual one where the document is silent. */
export interface LawStep {
  /** Of the exit with `exit.` before it, so that both lists share one name space. */
  id: string;
  act: StepAct;
  by: StepLevel;
  label: string;
  /** Days of publicity; null for other steps. */
  days: number | null;
  clause?: Citation;
  reason?: string;
}

/** What a county's document says about a case, as the machine reads it. */
export interface CaseLaw {
  documentNo: string;
  /** Before the case: done by the hub, or with the clue. */
  before: readonly LawStep[];
  /** From review to registration. */
  identify: readonly LawStep[];
  /** What follows registration: plan, aid, publicity of aid. */
  support: readonly LawStep[];
  /** Visits that recur while a household is monitored. */
  track: LawStep | null;
  exit: readonly LawStep[];
  totalDays: DayLimit | null;
  months: DayLimit | null;
  aids: DayLimit | null;
  income: Provision | null;
  risk: Provision | null;
  withoutLabour: WordList | null;
  noLabour: Provision | null;
  greenChannel: Provision | null;
  earlyMonths: DayLimit | null;
  noAidMonths: DayLimit | null;
  maxRisks: DayLimit | null;
}

const IDENTIFY: readonly StepAct[] = [
  'REVIEW',
  'MATCH',
  'PUBLICITY',
  'TOWN_REVIEW',
  'COUNTY_REVIEW',
  'COUNTY_APPROVAL',
  'ANNOUNCE',
  'REGISTER',
];
const SUPPORT: readonly StepAct[] = ['PLAN', 'AID', 'AID_PUBLICITY'];

/** Whether a step is a publicity, which lasts. */
export const isPublicity = ({ act }: Pick<LawStep, 'act'>): boolean => act === 'PUBLICITY' || act === 'EXIT_PUBLICITY';

const toStep =
  (publicity: DayLimit | undefined, prefix: string) =>
  (step: ProcedureStep): LawStep => {
    const { id, act, by, label, days, clause, reason } = step;
    return {
      ...{ id: `${prefix}${id}`, act, by, label },
      days: isPublicity(step) ? (days ?? publicity?.number ?? 0) : null,
      ...(clause ? { clause } : {}),
      ...(reason ? { reason } : {}),
    };
  };

/** @throws BAD_USER_INPUT when the document leads nowhere: no step registers, or none notes the end of the risk */
export function caseLawOf(documentNo: string, procedure: Procedure): CaseLaw {
  const { publicityDays, exitConditions = {}, flags = {}, totalDays, noLabour, greenChannel, maxRisks } = procedure;
  const steps = procedure.steps.map(toStep(publicityDays, ''));
  const exit = procedure.exit.map(toStep(publicityDays, 'exit.'));
  const identify = steps.filter(({ act }) => IDENTIFY.includes(act));
  if (identify.at(-1)?.act !== 'REGISTER' || exit.at(-1)?.act !== 'ELIMINATE')
    throw badInput(
      `${documentNo} 写成数据的程序不完整，不能办理认定：认定的最后一步应是录入（REGISTER），退出的最后一步应是标注风险消除（ELIMINATE），请管理员补上。`,
    );
  return {
    documentNo,
    before: steps.filter(({ act }) => act === 'BEFORE'),
    identify,
    support: steps.filter(({ act }) => SUPPORT.includes(act)),
    track: steps.find(({ act }) => act === 'TRACK') ?? null,
    exit,
    totalDays: totalDays ?? null,
    months: exitConditions.months ?? null,
    aids: exitConditions.aids ?? null,
    income: exitConditions.income ?? null,
    risk: exitConditions.risk ?? null,
    withoutLabour: exitConditions.withoutLabour ?? null,
    noLabour: noLabour ?? null,
    greenChannel: greenChannel ?? null,
    earlyMonths: flags.earlyMonths ?? null,
    noAidMonths: flags.noAidMonths ?? null,
    maxRisks: maxRisks ?? null,
  };
}

/** Where it says so, word for word, or why it is so. */
export function groundsText({ documentNo }: Pick<CaseLaw, 'documentNo'>, { clause, reason }: Grounded): string {
  if (clause) return `${documentNo} ${clause.article}：“${clause.quote}”`;
  return (reason ?? '').replace(/。$/, '');
}
export interface Grounded {
  clause?: Citation;
  reason?: string;
}

const LAWS = new WeakMap<Law, CaseLaw>();

/** The procedure of a county's law. @throws as `caseLawOf` */
export function caseLaw(law: Law): CaseLaw {
  const known = LAWS.get(law);
  if (known) return known;
  const { documentNo, procedure } = law.policy;
  const made = caseLawOf(documentNo, procedure);
  LAWS.set(law, made);
  return made;
}
