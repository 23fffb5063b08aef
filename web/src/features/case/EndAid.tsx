'use client';
import { CaseEndAidDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from '../verification/Ask.tsx';

/** Help that ends, with its day and the reason. */
export function EndAid({ county, aid, day }: { county: string; aid: { id: string; version: number }; day: string }) {
  const say = useSay();
  return (
    <Ask
      label={say('case.endAid')}
      fields={[
        { key: 'day', label: say('case.endDay'), type: 'date', initial: day, max: day },
        { key: 'reason', label: say('case.reason'), type: 'long' },
      ]}
      onDone={({ reason = '', day: on = day }) =>
        send(CaseEndAidDocument, { county, aid: { id: aid.id, version: aid.version }, reason, day: on })
      }
    />
  );
}
