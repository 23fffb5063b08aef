import { dayText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { HitButton } from './HitButton.tsx';
import { type Request, stateWord, TONES } from './types.ts';

interface Props {
  request: Request;
  county: string;
  household: string;
  /** The county's checker: may see what a hit is and note what the household says. */
  checker: boolean;
  say: Say;
}

/** How it stands with one question: its state in a word, and what is to be done. */
export function RequestState({ request, county, household, checker, say }: Props) {
  const { state, dueOn, late, explained } = request;
  const waits = state === 'ASKED' || state === 'OVERDUE';
  return (
    <>
      <span className={`badge ${TONES[state]}`}>{say(stateWord(state))}</span>
      {waits && dueOn && <p className="muted">{say('match.due', { day: dayText(dueOn, say.language) })}</p>}
      {late && <p className="muted">{say('match.late')}</p>}
      {state === 'HIT' && (
        <p className={explained ? 'muted' : 'amber'}>{say(explained ? 'match.explained' : 'match.toExplain')}</p>
      )}
      {state === 'HIT' && checker && <HitButton county={county} household={household} request={request} />}
    </>
  );
}
