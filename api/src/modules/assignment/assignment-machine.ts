import { registerEnumType } from 'type-graphql';
import { badInput } from '../../errors.ts';
import { AssignmentState as State } from './assignment.entity.ts';

/** What may be done to an assignment, and where it leads from each state. Nothing else may. */
const MOVES = {
  SEND: { [State.MERGED]: State.ASSIGNED },
  RECEIVE: { [State.ASSIGNED]: State.VERIFYING },
  /** To another township, before or during the visit: it must be received again. */
  HAND_OVER: { [State.ASSIGNED]: State.ASSIGNED, [State.VERIFYING]: State.ASSIGNED },
  /** To a village or a verifier of the township. */
  DECOMPOSE: { [State.ASSIGNED]: State.VERIFYING, [State.VERIFYING]: State.VERIFYING },
  /** The household could not be visited: a new date. */
  POSTPONE: { [State.VERIFYING]: State.VERIFYING },
  SAY_YES: { [State.VERIFYING]: State.YES },
  SAY_NO: { [State.VERIFYING]: State.NO },
  SAY_ALREADY: { [State.VERIFYING]: State.ALREADY },
  /** The county does not accept a verdict: the township visits again. */
  RETURN: { [State.YES]: State.VERIFYING, [State.NO]: State.VERIFYING, [State.ALREADY]: State.VERIFYING },
  TELL: { [State.NO]: State.NOTIFIED },
  CLOSE: {
    [State.YES]: State.CLOSED,
    [State.NO]: State.CLOSED,
    [State.ALREADY]: State.CLOSED,
    [State.NOTIFIED]: State.CLOSED,
  },
  /** More warnings of the household, or facts of it, changed: the state stays. */
  APPEND: {
    [State.MERGED]: State.MERGED,
    [State.ASSIGNED]: State.ASSIGNED,
    [State.VERIFYING]: State.VERIFYING,
    [State.YES]: State.YES,
    [State.NO]: State.NO,
    [State.ALREADY]: State.ALREADY,
    [State.NOTIFIED]: State.NOTIFIED,
  },
  /** Taken back by the county before a visit, e.g. handed in by mistake. */
  WITHDRAW: { [State.MERGED]: State.CLOSED },
  /** Nobody is left to be visited: no verdict, and none is owed. */
  END: { [State.MERGED]: State.CLOSED, [State.ASSIGNED]: State.CLOSED, [State.VERIFYING]: State.CLOSED },
} as const satisfies Record<string, Partial<Record<State, State>>>;

export type Move = keyof typeof MOVES;

/** States as screens and ledgers call them. */
export const STATE_NAMES: Readonly<Record<State, string>> = {
  MERGED: '待下发',
  ASSIGNED: '待签收',
  VERIFYING: '核查中',
  YES: '符合认定标准',
  NO: '不符合认定标准',
  ALREADY: '已纳入监测',
  NOTIFIED: '已书面告知',
  CLOSED: '已办结',
};

/** What ended before it was sent: nobody visited, and no total counts it as closed. */
export const WITHDRAWN = '已撤回';

/** What ended without a verdict, because whom it was about has died or the household is gone. */
export const ENDED = '自然减少，已终止';

interface Stands {
  state: State;
  assignedOn?: string | null;
  endReason?: string | null;
}

/** The state of an assignment in words. */
export function stateNameOf({ state, assignedOn, endReason }: Stands): string {
  if (state !== State.CLOSED) return STATE_NAMES[state];
  if (endReason) return ENDED;
  return assignedOn ? STATE_NAMES[state] : WITHDRAWN;
}

/** The state that an event led to, in words. */
export const reachedName = ({ kind, toState }: { kind: string; toState: string }): string =>
  ({ WITHDRAWN, ENDED })[kind] ?? STATE_NAMES[toState as State] ?? toState;

/** Moves as buttons and refusals call them. */
export const MOVE_NAMES: Readonly<Record<Move, string>> = {
  SEND: '下发',
  RECEIVE: '签收',
  HAND_OVER: '转交',
  DECOMPOSE: '分解到村',
  POSTPONE: '改期',
  SAY_YES: '填报核查结果',
  SAY_NO: '填报核查结果',
  SAY_ALREADY: '填报核查结果',
  RETURN: '退回重核',
  TELL: '告知',
  CLOSE: '办结销号',
  APPEND: '追加',
  WITHDRAW: '撤回',
  END: '终止核查',
};

/** The names of the moves, as GraphQL has them. */
export const Moves = Object.fromEntries(Object.keys(MOVES).map((move) => [move, move])) as { [Name in Move]: Name };

registerEnumType(Moves, {
  name: 'AssignmentMove',
  description: Object.entries(MOVE_NAMES)
    .map(([move, name]) => `${move} ${name}`)
    .join('；'),
});

/** Where a move leads; null where it may not be made. */
export const next = (from: State, move: Move): State | null =>
  (MOVES[move] as Partial<Record<State, State>>)[from] ?? null;

/** Moves that may be made from a state. */
export const movesFrom = (from: State): Move[] => (Object.keys(MOVES) as Move[]).filter((move) => next(from, move));

/** @throws BAD_USER_INPUT naming the state it is in and what can be done from there */
export function moved(from: State, move: Move): State {
  const to = next(from, move);
  if (to) return to;
  const open = [...new Set(movesFrom(from).filter((one) => one !== 'APPEND' && one !== 'END'))].map(
    (one) => MOVE_NAMES[one],
  );
  const can = open.length > 0 ? `现在可以${[...new Set(open)].join('、')}` : '已经办结，不能再改';
  throw badInput(`这条线索是“${STATE_NAMES[from]}”，不能${MOVE_NAMES[move]}：${can}。`);
}
