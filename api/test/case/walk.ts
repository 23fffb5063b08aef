import { daysAfter, type Procedure, type StepLevel } from '@dixian/warehouse';
import fc from 'fast-check';
import type { CaseLaw } from '../../src/modules/case/case-law.ts';
import { ConditionId } from '../../src/modules/case/exit-conditions.ts';
import { type Act, acted, listOf, opened, type Standing } from '../../src/modules/case/machine.ts';

/** Something a case went through, as an onlooker with the document in hand would write it down. */
export interface Seen {
  act: Act;
  before: Standing;
  after: Standing;
}

const level = fc.constantFrom<StepLevel>('village', 'town', 'county');
const known = fc.constantFrom<boolean | null>(true, false, null);
const mostly = (usual: boolean) => fc.oneof({ weight: 4, arbitrary: fc.constant<boolean | null>(usual) }, known);
const facts = fc.record({ noLabour: mostly(false), aboveLine: known, stable: mostly(true) });
const rest = fc.constantFrom<Act['do']>(
  ...(['OBJECT', 'RETURN', 'REJECT', 'GREEN', 'AID', 'TRACK', 'PROPOSE_EXIT', 'HOLD', 'RELEASE'] as const),
  ...(['REFLAG', 'ROLL_BACK', 'NATURAL_END'] as const),
);

/** What somebody might try next: mostly the step that is due, by anybody, after a wait. */
const tried = fc.record({
  do: fc.oneof({ weight: 5, arbitrary: fc.constant<Act['do']>('STEP') }, { weight: 4, arbitrary: rest }),
  nth: fc.oneof({ weight: 6, arbitrary: fc.constant(-1) }, { weight: 2, arbitrary: fc.nat(20) }),
  level,
  wait: fc.oneof({ weight: 8, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(250) }),
  facts,
  confirmed: fc.subarray(Object.values(ConditionId)),
  flag: fc.boolean(),
  seldom: fc.nat(9),
});
export type Tried = typeof tried extends fc.Arbitrary<infer T> ? T : never;
export const walks = (length: number) => fc.array(tried, { minLength: length, maxLength: length });

function actOf(law: CaseLaw, standing: Standing, one: Tried, day: string): Act {
  const steps = [...law.identify, ...law.support, ...law.exit];
  const step = one.nth < 0 ? (standing.step ?? '') : (steps[one.nth % steps.length]?.id ?? '');
  const by = { level: one.level, day };
  switch (one.do) {
    case 'STEP': {
      const skip = one.seldom === 0 ? { skip: { says: '不再重复比对' } } : {};
      return { do: 'STEP', step, ...by, facts: one.facts, confirmed: one.confirmed, ...skip };
    }
    case 'OBJECT':
      return { do: 'OBJECT', sustained: one.flag, toReview: one.seldom > 5, ...by };
    case 'RETURN':
      return { do: 'RETURN', to: one.flag ? (listOf(law, standing.state)[one.seldom]?.id ?? null) : null, ...by };
    case 'PROPOSE_EXIT':
    case 'HOLD':
    case 'RELEASE':
      return { do: one.do, facts: one.facts, ...by };
    default:
      return { do: one.do, ...by };
  }
}

/** Walks a document's procedure at random; a case that can go no further makes way for a new one. */
export function walk(law: CaseLaw, tries: readonly Tried[], see: (seen: Seen, story: readonly Seen[]) => void): void {
  let standing = opened(law);
  let story: Seen[] = [];
  let day = '2023-01-01';
  for (const one of tries) {
    // Few cases should end early, or none would get as far as its exit.
    if ((one.do === 'REJECT' || one.do === 'NATURAL_END' || one.do === 'RETURN') && one.seldom > 1) continue;
    day = daysAfter(day, one.wait);
    const act = actOf(law, standing, one, day);
    let after: Standing;
    try {
      after = acted(law, standing, act).standing;
    } catch (error) {
      if ((error as { code?: string }).code === 'BAD_USER_INPUT') continue;
      throw error;
    }
    const seen = { act, before: standing, after };
    see(seen, story);
    story = [...story, seen];
    standing = after;
    if (after.state === 'REJECTED' || after.state === 'NATURAL_END') [standing, story] = [opened(law), []];
  }
}

/** The list a step stands in, straight from the document. */
export const written = ({ steps, exit }: Procedure) => ({
  identify: steps.slice(0, steps.findIndex(({ act }) => act === 'REGISTER') + 1).filter(({ act }) => act !== 'BEFORE'),
  exit: exit.map((step) => ({ ...step, id: `exit.${step.id}` })),
});
