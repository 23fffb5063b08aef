import { preparedModels } from '../build/models.ts';
import { checkedMonth, monthsBetween } from '../build/months.ts';
import type { Warehouse } from '../engine/warehouse.ts';
import type { PolicyBook } from '../policy/book.ts';
import type { Operator } from '../policy/types.ts';
import { months as builtMonths } from '../read/months.ts';
import type { Scope } from '../scope.ts';
import {
  decided,
  type Figures,
  figures,
  figuresByTown,
  type Months,
  moves,
  type Raise,
  type Sides,
} from './compare.ts';
import { type Finding, findingsOf, raisedBy } from './judge.ts';
import { type ChangedHits, changedHits } from './shadow.ts';
import { judgedMonths, otherWarnings, storedFindings, storedRaises } from './stored.ts';
import { ReplayRefusal, type ReplayValue, type Trial, trialOf } from './values.ts';

export interface ReplayDeps {
  warehouse: Warehouse;
  policies: PolicyBook;
}

/** What is tried: other values of one rule, over months that were built. */
export interface ReplayRequest {
  rule: string;
  /** In place of the rule's own in every month, by parameter name; what is not named stays. */
  values?: Record<string, ReplayValue>;
  operators?: Record<string, Operator>;
  /** 'YYYY-MM', both included. */
  from: string;
  to: string;
  /** Warnings listed of those added, and of those lost, at most. Absent: 50. */
  listed?: number;
}

/** A warning that would be added or lost. It names no person. */
export interface ReplayedWarning extends Finding {
  month: string;
  /** Empty for a village alert. */
  household: string;
  town: string;
  village: string;
  /** The household has no other warning by then: its clue comes or goes with this one. */
  clue: boolean;
}

export interface Replay extends Figures {
  rule: string;
  from: string;
  to: string;
  byTown: (Figures & { town: string })[];
  /** Every month of the range. */
  months: (Figures & { month: string })[];
  /** The first ones: those that decide about a clue, then by month and household. Totals are in `warnings`. */
  added: ReplayedWarning[];
  lost: ReplayedWarning[];
  /** Raised in the range all the same, in another month of it. */
  moved: number;
  /** Of those lost: raised before the range instead. */
  earlier: number;
  /** Of those added: raised before the range until now. */
  later: number;
}

const LISTED = 50;
const MOST_LISTED = 200;

/** @throws ReplayRefusal when the range is none, or a month of it was not built */
function checkedRange(asked: Months, built: readonly string[]): Months {
  const range = { from: checkedMonth(asked.from), to: checkedMonth(asked.to) };
  if (range.from > range.to) throw new ReplayRefusal(`起始月份 ${range.from} 晚于截止月份 ${range.to}，请对调。`);
  const missing = monthsBetween(range.from, range.to).filter((month) => !built.includes(month));
  const known = built.length > 0 ? `已有 ${built[0]} 至 ${built.at(-1)}` : '本县还没有算好的月份';
  if (missing.length > 0) throw new ReplayRefusal(`${missing[0]} 还没有算好，不能试算：${known}，请在其中选择。`);
  return range;
}

/** Whether a warning lies where the scope may look. */
const inPlace = ({ division }: Scope, { town, village }: Raise): boolean =>
  division === undefined || (division.length === 9 ? town : village) === division;

/** Months with something to judge: what was not linked to a household may stand in any month. */
function monthsToJudge(deps: ReplayDeps, scope: Scope, { trial, hits, to, built }: Judging): Promise<string[]> {
  if (!hits.linked) return Promise.resolve(built.filter((month) => month <= to));
  return judgedMonths(deps.warehouse, scope, { rule: trial.rule.id, kind: trial.rule.kind, to });
}

interface Judging {
  trial: Trial;
  hits: ChangedHits;
  to: string;
  built: readonly string[];
}

async function sidesOf(deps: ReplayDeps, scope: Scope, judging: Judging): Promise<Sides> {
  const until = { scope, rule: judging.trial.rule.id, to: judging.to };
  const [before, others, months] = await Promise.all([
    storedRaises(deps.warehouse, until),
    otherWarnings(deps.warehouse, until),
    monthsToJudge(deps, scope, judging),
  ]);
  const raised = await raisedBy(deps.warehouse, judging.hits, scope.county, months);
  return { before, after: raised.filter((raise) => inPlace(scope, raise)), others };
}

type Listed = Raise & { clue: boolean };

/** The first ones: those that decide about a clue, then by month and household. */
function first(raises: readonly Raise[], deciding: ReadonlySet<string>, count: number): Listed[] {
  const order = ({ clue, month, household, id }: Listed) => `${clue ? 0 : 1} ${month} ${household} ${id}`;
  const listed = raises.map((raise) => ({ ...raise, clue: deciding.has(raise.household) }));
  return listed.sort((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, count);
}

function told(raises: readonly Listed[], findings: readonly Finding[]): ReplayedWarning[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return raises.map((raise) => ({ eventDate: '', amount: null, finding: '', ...byId.get(raise.id), ...raise }));
}

/**
 * What other values of a rule would change in months that have passed: every month from the county's first one is judged
 * anew by the rule's own model, and each warning is raised in the first month that shows it, as a build would. Nothing is
 * written. Figures are of what the scope sees; a warning's town is its household's at the event.
 * @throws ReplayRefusal when rule, parameter, value or months cannot be tried
 */
export async function replay(deps: ReplayDeps, scope: Scope, asked: ReplayRequest): Promise<Replay> {
  const trial = trialOf(deps.policies.forCounty(scope.county), scope, asked);
  const built = (await builtMonths(scope, deps)).reverse();
  const range = checkedRange(asked, built);
  const hits = changedHits(await preparedModels(deps.warehouse), trial);
  const sides = await sidesOf(deps, scope, { trial, hits, to: range.to, built });
  const months = monthsBetween(range.from, range.to);
  const [whole, ...each] = figures(sides, [range, ...months.map((month) => ({ from: month, to: month }))]);
  const { added, lost, ...moved } = moves(sides, range);
  const count = Math.min(asked.listed ?? LISTED, MOST_LISTED);
  const clues = decided(sides);
  const [firstAdded, firstLost] = [first(added, clues.opened, count), first(lost, clues.closed, count)];
  const [findingsAdded, findingsLost] = await Promise.all([
    findingsOf(deps.warehouse, hits, scope.county, firstAdded),
    storedFindings(deps.warehouse, { scope, rule: trial.rule.id, to: range.to }, firstLost),
  ]);
  return {
    rule: trial.rule.id,
    ...range,
    ...(whole as Figures),
    byTown: figuresByTown(sides, range),
    months: each.map((found, at) => ({ month: months[at] ?? '', ...found })),
    added: told(firstAdded, findingsAdded),
    lost: told(firstLost, findingsLost),
    ...moved,
  };
}
