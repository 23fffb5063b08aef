import { daysBetween } from '../../format.ts';
import type { HandInState } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

export interface Owed {
  state: HandInState;
  due?: string | null;
  late?: boolean;
  returned?: number;
}
/** Days a missing hand-in is overdue on `day`; 0 when it is not. */
export function overdue(owed: Owed, day: string): number {
  return owed.state === 'MISSING' && owed.due ? Math.max(0, daysBetween(owed.due, day)) : 0;
}

/** Days until something not handed in falls due, when that is soon (3 days); otherwise null. */
export function soon(owed: Owed, day: string): number | null {
  if ((owed.state !== 'NOT_DUE' && owed.state !== 'MISSING') || !owed.due) return null;
  const left = daysBetween(day, owed.due);
  return left >= 0 && left <= 3 ? left : null;
}

/** The state in words with what matters about it: 未报（逾期 3 天）. */
export function stateText(owed: Owed, day: string, say: Say): string {
  const over = overdue(owed, day);
  const left = soon(owed, day);
  const more = [
    over > 0 ? say('overdue', { days: over }) : '',
    left === 0 ? say('dueToday') : left !== null ? say('dueIn', { days: left }) : '',
    owed.late && owed.state !== 'MISSING' ? say('late') : '',
    owed.returned && (owed.state === 'MISSING' || owed.state === 'NOT_DUE')
      ? say('returned', { n: owed.returned })
      : '',
  ].filter(Boolean);
  const text = say(`state.${owed.state}`);
  if (more.length === 0) return text;
  return say.language === 'en' ? `${text} (${more.join(', ')})` : `${text}（${more.join('，')}）`;
}

/** Sign of a state: told apart by shape, not by colour alone. */
export const SIGN: Record<HandInState, string> = {
  DELIVERED: '✓',
  NIL: '0',
  MISSING: '×',
  NOT_DUE: '·',
  NOT_OWED: '–',
};
