import type { HandInRow } from '@dixian/warehouse';

/** How it stands with a hand-in. */
export enum HandInState {
  DELIVERED = 'DELIVERED',
  NIL = 'NIL',
  MISSING = 'MISSING',
  NOT_DUE = 'NOT_DUE',
  NOT_OWED = 'NOT_OWED',
}

/** The state of a hand-in on a day (YYYY-MM-DD); the due day itself still counts. */
export function stateOf({ due, batch, nil }: Pick<HandInRow, 'due' | 'batch' | 'nil'>, today: string): HandInState {
  if (batch !== null) return nil ? HandInState.NIL : HandInState.DELIVERED;
  if (due === null) return HandInState.NOT_OWED;
  return today <= due ? HandInState.NOT_DUE : HandInState.MISSING;
}
