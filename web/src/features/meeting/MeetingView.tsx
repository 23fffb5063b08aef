import Link from 'next/link';
import { dateText, dayText, momentText, today } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Documents } from '../pack/Documents.tsx';
import { type PackShown, packOf } from '../pack/parts.ts';
import { Decisions } from './Decisions.tsx';
import { PackPages } from './PackPages.tsx';
import { Prepare } from './Prepare.tsx';
import { preparationOf } from './preparation.ts';
import { Steps } from './Steps.tsx';
import type { Catalog, MeetingShown } from './types.ts';

interface Props {
  meeting: MeetingShown;
  catalog: Catalog;
  /** Address of the list of meetings. */
  base: string;
  /** A county whose pages show slides. */
  county: string;
  say: Say;
}

function Frozen({ meeting, pack, base, say }: Pick<Props, 'meeting' | 'base' | 'say'> & { pack: PackShown }) {
  const { frozen, whole } = meeting;
  return (
    <p className="muted">
      {pack.source} · {say('meeting.cutOffAt', { day: dayText(pack.asOf, say.language, 0) })} ·{' '}
      {pack.frozenAt
        ? say('meeting.frozenAt', { at: momentText(pack.frozenAt), print: pack.fingerprint.slice(0, 16) })
        : say('meeting.notFrozen')}
      {(whole ? frozen : []).map(({ id, number }) => (
        <span key={id}>
          {' '}
          ·{' '}
          <Link href={`${base}/${meeting.id}/reconciliation?pack=${id}`}>
            {say(frozen.length > 1 ? 'meeting.reconcileOf' : 'meeting.reconcile', { n: number })}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** A meeting: what it is told, what it decides, and what became of the last decisions. */
export function MeetingView({ meeting, catalog, base, county, say }: Props) {
  const { convenes, standing } = meeting;
  const pack = packOf(meeting);
  const open = convenes && standing === 'OPEN';
  const day = today();
  return (
    <div className="stack">
      <PageHead
        title={say('meeting.title', { name: `${meeting.period}${meeting.title}` })}
        say={say}
        filters={`${meeting.name} ${meeting.period}`}
        lead={[
          meeting.name,
          meeting.convener && say('meeting.convenedBy', { who: meeting.convener }),
          meeting.attendees && say('meeting.attendedBy', { who: meeting.attendees }),
          meeting.heldOn && say('meeting.heldAt', { day: dateText(meeting.heldOn, say.language) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <section className="card">
        <p className="small">
          {meeting.clause && `${meeting.clause.documentNo} ${meeting.clause.article}「${meeting.clause.quote}」`}
          {meeting.reason && <span className="muted"> {meeting.reason}</span>}
        </p>
        {pack && <Frozen {...{ meeting, pack, base, say }} />}
        {pack && (
          <div className="screen-only">
            <Documents county={county} meeting={meeting.id} />
          </div>
        )}
        {open && <Steps id={meeting.id} version={meeting.version} today={day} frozen={meeting.frozen.length > 0} />}
      </section>
      {open && <Prepare key={meeting.version} meeting={preparationOf(meeting)} today={day} />}
      <Decisions {...{ meeting, catalog, say }} today={day} />
      {pack ? (
        <PackPages {...{ pack, catalog, say }} linked={meeting.whole} />
      ) : (
        <p className="notice">{say('meeting.waitForPack')}</p>
      )}
    </div>
  );
}
