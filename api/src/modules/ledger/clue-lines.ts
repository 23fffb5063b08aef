import { type ClueState, clueStates, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { openText } from '../../sealed-text.ts';
import { Channel } from '../assignment/assignment.entity.ts';
import { CHANNEL_NAMES } from '../assignment/assignment.type.ts';
import { AssignmentWarningEntity, type AssignmentWarningRow } from '../assignment/assignment-warning.entity.ts';
import { type IntakeContent, openContent } from '../intake/content.ts';
import { IntakeEntity, type IntakeRow, Source } from '../intake/intake.entity.ts';
import { SOURCE_NAMES } from '../intake/names.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { owesAnswer } from '../verification/duty.ts';
import { reasonName, VERDICT_NAMES, VisitVerdict } from '../verification/reason.ts';
import { VerificationEntity, type VerificationRow } from '../verification/verification.entity.ts';
import { riskName } from '../warning/risk.ts';
import { headOf, homesOf } from './heads.ts';
import type { Cell, LedgerAsked, Line } from './line.ts';
import { placesOf } from './places.ts';

/** What belongs to a clue, until the day. */
interface Beside {
  warnings: AssignmentWarningRow[];
  intakes: IntakeRow[];
  visit: VerificationRow | undefined;
}

const besideNone: Beside = { warnings: [], intakes: [], visit: undefined };

/** Reads what belongs to some clues; a department's share is its own warnings, and nobody's report or visit. */
async function besides(
  { em }: Context,
  { department }: Scope,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Beside>> {
  const own = department === undefined ? {} : { department };
  const whole = department === undefined;
  const assignmentId = { $in: [...ids] };
  const warnings = await em.find(
    AssignmentWarningEntity,
    { assignmentId, attachedOn: { $lte: day }, ...own },
    { orderBy: { eventDate: 'asc', warningId: 'asc' } },
  );
  const intakes = whole
    ? await em.find(IntakeEntity, { assignment: assignmentId, receivedOn: { $lte: day } }, { orderBy: { at: 'asc' } })
    : [];
  const visits = whole
    ? await em.find(
        VerificationEntity,
        { assignmentId, visitedOn: { $lte: day }, verdict: { $ne: VisitVerdict.UNREACHED } },
        { orderBy: { round: 'asc' } },
      )
    : [];
  const found = new Map<string, Beside>(ids.map((id) => [id, { warnings: [], intakes: [], visit: undefined }]));
  for (const one of warnings) found.get(one.assignmentId)?.warnings.push(one);
  for (const one of intakes) found.get(one.assignment.id)?.intakes.push(one);
  for (const one of visits) {
    const at = found.get(one.assignmentId);
    if (at) at.visit = one;
  }
  return found;
}

const distinct = (words: readonly string[]): string => [...new Set(words.filter(Boolean))].join('、');

/** Every channel that brought it: the one it began with, and those that joined. */
const channelsOf = ({ channel }: ClueState, { intakes }: Beside): Channel[] => [
  ...new Set([channel as Channel, ...intakes.map((intake) => intake.channel)]),
];

/** 预警信息来源: the departments, the village whose cadres came, the line or office that somebody turned to. */
function sourceOf(clue: ClueState, { warnings, intakes }: Beside, village: string): string {
  const reported = intakes.map(({ source }) =>
    source === Source.VISIT ? village || SOURCE_NAMES[source] : SOURCE_NAMES[source],
  );
  const departments = warnings.length > 0 ? warnings.map(({ department }) => department) : clue.departments;
  return distinct([...departments, ...reported]);
}

function findingOf({ warnings, intakes }: Beside, ruleName: (id: string) => string, day: string): string {
  const warned = warnings.map(
    ({ rule, finding, endedOn }) =>
      `${ruleName(rule)}：${finding}${endedOn && endedOn <= day ? '（本人已死亡，不再核查）' : ''}`,
  );
  const reported = intakes.map(({ risks }) => risks.map(riskName).join('、'));
  return [...new Set([...warned, ...reported].filter(Boolean))].join('；');
}

/** 是 or 否 for whoever applied or petitioned himself and was refused; empty for everybody else, as the form says. */
function toldOf(clue: ClueState, channels: readonly Channel[], owes: (channel: Channel) => boolean): string | null {
  if (clue.verdict !== 'NO' || !channels.some(owes)) return null;
  return clue.toldOn ? '是' : '否';
}

/** Head's name and number: of the register, or as told while the household is not found in it. */
function headCells(head: string, content: IntakeContent | null): Record<string, Cell> {
  if (head !== '0' || !content)
    return { head_name: { part: 'name', person: head }, head_id: { part: 'idNo', person: head } };
  const isHead = !content.headName || content.headName === content.name;
  const told = { name: content.headName ?? content.name, idNo: isHead ? content.idNo : null };
  return { head_name: { part: 'name', person: '', told }, head_id: { part: 'idNo', person: '', told } };
}

/**
 * One line a clue that was on the townships' books in a month: sent by the day, and not closed before the month. It
 * tells of each what stood at the end of that day.
 */
export async function clueLines(ctx: Context, scope: Scope, asked: LedgerAsked): Promise<Line[]> {
  const { month, day, town } = asked;
  const openSince = `${month}-01`;
  const clues = await clueStates(scope, storeOf(ctx), { day, openSince, ...(town ? { town } : {}) });
  const law = lawOf(ctx, scope);
  const { keyring } = ctx.services;
  const [beside, homes, place] = await Promise.all([
    besides(
      ctx,
      scope,
      clues.map(({ id }) => id),
      day,
    ),
    homesOf(
      ctx,
      scope,
      clues.map(({ household }) => household),
    ),
    placesOf(
      ctx,
      scope,
      clues.flatMap((clue) => [clue.town, clue.village]),
    ),
  ]);
  const owes = (channel: Channel) => owesAnswer({ channel }, law);
  return clues.map((clue): Line => {
    const at = beside.get(clue.id) ?? besideNone;
    const [first] = at.intakes;
    const head = headOf(homes, clue.household);
    const channels = channelsOf(clue, at);
    const { verdict, noReason } = clue;
    const village = place(clue.village);
    return {
      id: clue.id,
      household: clue.household,
      assignment: clue.id,
      cells: {
        town: place(clue.town),
        village,
        ...headCells(head, first && !clue.household ? openContent(keyring, first.content) : null),
        channel: channels.map((channel) => CHANNEL_NAMES[channel]).join('、'),
        source: sourceOf(clue, at, village),
        finding: findingOf(at, (id) => law.rule(id)?.name ?? id, day),
        fed_back_on: clue.sentOn,
        verdict: verdict ? (VERDICT_NAMES[verdict as keyof typeof VERDICT_NAMES] ?? verdict) : null,
        no_reason: verdict === 'NO' ? reasonName(verdict, noReason) : null,
        told: toldOf(clue, channels, owes),
        verifiers: verdict && at.visit ? openText(keyring, at.visit.visitors).split('\n').join('、') : null,
        closed_on: clue.closedOn,
      },
    };
  });
}
