'use client';
import { VisitInSweepDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from '../verification/Ask.tsx';

/** Ticks a household off, or hands on what was found. */
export function SweepTick({ county, household }: { county: string; household: string }) {
  const say = useSay();
  return (
    <div className="moves screen-only">
      <Ask
        label={say('sweep.FINE')}
        lead={say('sweep.fineLead')}
        fields={[{ key: 'note', label: say('sweep.noteOptional'), type: 'long', optional: true }]}
        onDone={({ note }) =>
          send(VisitInSweepDocument, { county, household, visit: { finding: 'FINE', note: note || null } })
        }
      />
      <Ask
        label={say('sweep.RISK')}
        lead={say('sweep.riskLead')}
        fields={[{ key: 'note', label: say('sweep.note'), type: 'long' }]}
        onDone={({ note }) =>
          send(VisitInSweepDocument, { county, household, visit: { finding: 'RISK', note: note || null } })
        }
      />
    </div>
  );
}
