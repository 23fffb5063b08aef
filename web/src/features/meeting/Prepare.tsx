'use client';
import { Button, Checkbox, Input } from 'antd';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { PrepareMeetingDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import type { Preparation } from './preparation.ts';

interface Written {
  heading: string;
  county: string | null;
  text: string;
}

/** Every box there is: an item of the agenda, for each county where there are several. */
const boxesOf = ({ toWrite, counties, notes }: Preparation): Written[] =>
  toWrite.flatMap((heading) =>
    (counties.length > 0 ? counties.map(({ code }) => code) : [null]).map((county) => ({
      ...{ heading, county },
      text: notes.find((note) => note.heading === heading && (note.county ?? null) === county)?.text ?? '',
    })),
  );

/** What is prepared before a meeting: the cut-off day, what is written about the agenda, the counties visited. */
export function Prepare({ meeting, today }: { meeting: Preparation; today: string }) {
  const say = useSay();
  const router = useRouter();
  const field = useId();
  const [asOf, setAsOf] = useState(meeting.cutOff ? meeting.asOf : '');
  const [boxes, setBoxes] = useState(() => boxesOf(meeting));
  const [visited, setVisited] = useState<string[]>([...meeting.visited]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState({ ok: true, text: '' });
  const save = async () => {
    setBusy(true);
    const input = { asOf: asOf || null, visited, notes: boxes.filter(({ text }) => text.trim() !== '') };
    const sent = await send(PrepareMeetingDocument, { id: meeting.id, version: meeting.version, input });
    setBusy(false);
    setSaid(
      sent.ok ? { ok: true, text: say('meeting.saved') } : { ok: false, text: sent.message ?? say('meeting.failed') },
    );
    if (sent.ok) router.refresh();
  };
  const nameOf = (county: string | null) => meeting.counties.find(({ code }) => code === county)?.name ?? '';
  return (
    <details className="card screen-only meeting-prepare">
      <summary>{say('meeting.prepare')}</summary>
      <div className="meeting-form">
        <label htmlFor={`${field}-asOf`}>{say('meeting.asOf')}</label>
        <Input
          id={`${field}-asOf`}
          type="date"
          value={asOf}
          max={today}
          onChange={(event) => setAsOf(event.target.value)}
        />
        <p className="muted small">{say('meeting.asOfLead')}</p>
        {meeting.minCountiesVisited && (
          <fieldset>
            <legend>{say('meeting.visited', { n: meeting.minCountiesVisited })}</legend>
            <Checkbox.Group
              value={visited}
              onChange={setVisited}
              options={meeting.counties.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </fieldset>
        )}
        {boxes.map(({ heading, county, text }, at) => (
          <div key={`${heading} ${county}`}>
            <label htmlFor={`${field}-${at}`}>
              {heading}
              {county && `（${nameOf(county)}）`}
            </label>
            <Input.TextArea
              id={`${field}-${at}`}
              rows={2}
              maxLength={2000}
              value={text}
              onChange={(event) =>
                setBoxes(boxes.map((box, nth) => (nth === at ? { ...box, text: event.target.value } : box)))
              }
            />
          </div>
        ))}
        <p>
          <Button type="primary" loading={busy} onClick={save}>
            {say('meeting.save')}
          </Button>{' '}
          <span role={said.ok ? 'status' : 'alert'} className={said.ok ? 'muted' : 'notice'}>
            {said.text}
          </span>
        </p>
      </div>
    </details>
  );
}
