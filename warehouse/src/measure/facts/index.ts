import type { Facts } from '../facts.ts';
import { ASSIGNMENT } from './assignment.ts';
import { CASE } from './case.ts';
import { HAND_IN } from './hand-in.ts';
import { OPEN_CLUE } from './open-clue.ts';
import { REGISTER } from './register.ts';
import { WARNING } from './warning.ts';

/** All facts by the name that measures call them. */
export const FACTS = {
  warning: WARNING,
  open_clue: OPEN_CLUE,
  assignment: ASSIGNMENT,
  case: CASE,
  hand_in: HAND_IN,
  register: REGISTER,
} as const satisfies Readonly<Record<string, Facts>>;

export type FactsName = keyof typeof FACTS;
