'use client';
import { SettleWorkChangeDocument, type WorkChangeAct } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from '../verification/Ask.tsx';

/** Does in one act what the register asks for: clue and case go to the new township, or end. */
export function Settle({ county, household, act }: { county: string; household: string; act: WorkChangeAct }) {
  const say = useSay();
  return (
    <Ask
      label={say(`ledger.settle.${act}`)}
      lead={say(`ledger.settleLead.${act}`)}
      fields={[{ key: 'reason', label: say('case.reason'), type: 'long' }]}
      onDone={({ reason = '' }) => send(SettleWorkChangeDocument, { county, household, act, reason })}
    />
  );
}
