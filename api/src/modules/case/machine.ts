import type { CaseLaw } from './case-law.ts';
import { aid, hold, move, naturalEnd, proposeExit, reflag, release, rollBack } from './monitored-acts.ts';
import { type Act, AIDED, notNow, type Outcome, type Standing } from './standing.ts';
import { giveBack, green, object, reject, step } from './step-acts.ts';

export type { Act, LogEntry, LogKind, Outcome, Standing } from './standing.ts';
export { adopted, isSettingUp, listOf, mayDo, nextStep, opened, publicityOver } from './standing.ts';

/**
 * What an act makes of a case under a county's document.
 * @throws BAD_USER_INPUT quoting the clause, or the reason, of what stands in the way
 */
export function acted(law: CaseLaw, standing: Standing, act: Act): Outcome {
  switch (act.do) {
    case 'STEP':
      return step(law, standing, act);
    case 'OBJECT':
      return object(law, standing, act);
    case 'RETURN':
      return giveBack(law, standing, act);
    case 'REJECT':
      return reject(law, standing, act);
    case 'GREEN':
      return green(law, standing);
    case 'AID':
      return aid(law, standing);
    case 'TRACK':
      return AIDED.includes(standing.state) ? { standing, log: [] } : notNow('登记回访', standing);
    case 'PROPOSE_EXIT':
      return proposeExit(law, standing, act);
    case 'HOLD':
      return hold(law, standing, act);
    case 'RELEASE':
      return release(standing, act);
    case 'REFLAG':
      return reflag(law, standing, act);
    case 'ROLL_BACK':
      return rollBack(standing, act);
    case 'NATURAL_END':
      return naturalEnd(standing, act);
    case 'MOVE':
      return move(standing, act);
  }
}
