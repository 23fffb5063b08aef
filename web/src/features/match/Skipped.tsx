import Link from 'next/link';
import type { Say } from '../../i18n/words.ts';
import { policyLink } from '../policy/anchor.ts';
import { type Request, stateWord } from './types.ts';

/** Why a household is not compared again, with the phrase of the document. */
export function Skipped({ request, county, say }: { request: Request; county: string; say: Say }) {
  const { skipped } = request;
  return (
    <>
      <span className="badge">{say(stateWord('SKIPPED'))}</span> {skipped?.reason}
      {skipped?.clause && (
        <p className="quote">
          <Link href={policyLink(county, skipped.clause)}>{skipped.clause.quote}</Link>
        </p>
      )}
    </>
  );
}
