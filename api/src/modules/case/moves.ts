import type { StepLevel } from '@dixian/warehouse';
import { CaseMove as Move } from './case.type.ts';
import type { CaseLaw } from './case-law.ts';
import { type Act, acted, listOf, nextStep, type Standing } from './machine.ts';
import { UNKNOWN } from './standing.ts';

/** Later than any day that conditions could ask for. */
const SOME_DAY = '2999-12-31';

/** What somebody of a level may do with a case as it stands; conditions of an exit are not looked at. */
export function movesFor(law: CaseLaw, standing: Standing, level: StepLevel): Move[] {
  const next = nextStep(law, standing);
  const by = { level, day: SOME_DAY };
  const first = listOf(law, standing.state)[0]?.id ?? null;
  const tries: [Move, Act | null][] = [
    [
      Move.STEP,
      next && { do: 'STEP', step: next.id, ...by, facts: { noLabour: false, aboveLine: true, stable: true } },
    ],
    [Move.OBJECT, { do: 'OBJECT', sustained: false, ...by }],
    [Move.RETURN, { do: 'RETURN', to: next?.id === first ? null : first, ...by }],
    [Move.REJECT, { do: 'REJECT', ...by }],
    [Move.GREEN, standing.green ? null : { do: 'GREEN', ...by }],
    [Move.AID, { do: 'AID', ...by }],
    [Move.TRACK, { do: 'TRACK', ...by }],
    [Move.PROPOSE_EXIT, { do: 'PROPOSE_EXIT', ...by, facts: UNKNOWN }],
    [Move.REFLAG, { do: 'REFLAG', ...by }],
    [Move.ROLL_BACK, { do: 'ROLL_BACK', ...by }],
    [Move.NATURAL_END, { do: 'NATURAL_END', ...by }],
    [Move.MOVE, { do: 'MOVE', ...by }],
  ];
  return tries.filter(([, act]) => act !== null && lawful(law, standing, act)).map(([move]) => move);
}

function lawful(law: CaseLaw, standing: Standing, act: Act): boolean {
  try {
    acted(law, standing, act);
    return true;
  } catch {
    return false;
  }
}
