import { grouped, monthText } from '../../format.ts';
import type { SubmissionQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Difference } from './Difference.tsx';

type Found = NonNullable<SubmissionQuery['submission']>;

/** A hand-in beside the month before and beside its usual number of rows: what looks odd is said before it is judged. */
export function Beside({ found, say }: { found: Found; say: Say }) {
  if (found.nil || (found.status !== 'ACCEPTED' && found.status !== 'SUPERSEDED')) return null;
  const { difference, usual } = found;
  return (
    <section className="card">
      <h2>
        {difference
          ? say('submission.beside', { month: monthText(difference.before, say.language) })
          : say('submission.besideNone')}
      </h2>
      {difference && <Difference figures={difference} of="submission" say={say} />}
      {usual && <Usual usual={usual} say={say} />}
    </section>
  );
}

function Usual({ usual, say }: { usual: NonNullable<Found['usual']>; say: Say }) {
  const { median, months, received, jump } = usual;
  if (jump === null || jump === undefined) return <p className="muted">{say('submission.usualUnknown', { months })}</p>;
  const figures = { received: grouped(received), median: grouped(median), months };
  return (
    <p>
      {say('submission.usual', figures)}{' '}
      <span className={`badge ${jump ? 'red' : ''}`}>{say(jump ? 'submission.jump' : 'submission.noJump')}</span>
    </p>
  );
}
