import Link from 'next/link';
import type { Say } from '../../i18n/words.ts';
import { may } from '../../server/shell.ts';
import { ruleAddress } from './address.ts';

interface Props {
  county: string;
  rule: { id: string; parameters: readonly unknown[] };
  say: Say;
}

/** From a rule on the policy page to trying it with other values; nothing for a rule without values. */
export async function ReplayLink({ county, rule, say }: Props) {
  if (rule.parameters.length === 0 || !(await may(county, 'TRY_RULE'))) return null;
  return (
    <Link className="screen-only replay-link" href={ruleAddress(county, rule.id)}>
      {say('replay.try')}
    </Link>
  );
}
