'use client';
import { CaseMoveDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from '../verification/Ask.tsx';
import type { Whole } from './types.ts';

/** Hands a case on to where the register has the household now. */
export function MoveCase({ county, one }: { county: string; one: Whole }) {
  const say = useSay();
  return (
    <Ask
      label={say('case.move')}
      fields={[{ key: 'reason', label: say('case.reason'), type: 'long' }]}
      onDone={({ reason = '' }) =>
        send(CaseMoveDocument, { county, case: { id: one.id, version: one.version }, reason })
      }
    />
  );
}
