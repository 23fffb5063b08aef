import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import type { Permission } from '../access/permission.ts';
import type { AssignmentState } from './assignment.entity.ts';
import { type Move, movesFrom } from './assignment-machine.ts';

/** The right that a move needs; null: nobody makes it by hand. */
const NEEDS: Readonly<Record<Move, Permission | null>> = {
  SEND: 'ASSIGN',
  RECEIVE: 'VERIFY',
  HAND_OVER: 'ASSIGN',
  DECOMPOSE: 'VERIFY',
  POSTPONE: 'VERIFY',
  SAY_YES: 'VERIFY',
  SAY_NO: 'VERIFY',
  SAY_ALREADY: 'VERIFY',
  RETURN: 'ASSIGN',
  TELL: 'VERIFY',
  CLOSE: 'CLOSE_CLUE',
  APPEND: null,
  WITHDRAW: 'ASSIGN',
  END: null,
};

/** Digits of a village's code. */
const VILLAGE = 12;

/** A village has nobody to hand its clues on to. */
const inVillage = ({ division = '' }: Scope): boolean => division.length === VILLAGE;

/** What the asker may do now with an assignment of the scope. */
export function movesFor(ctx: Context, scope: Scope, state: AssignmentState): Move[] {
  return movesFrom(state).filter((move) => {
    const need = NEEDS[move];
    return need !== null && ctx.may(need) && !(move === 'DECOMPOSE' && inVillage(scope));
  });
}
