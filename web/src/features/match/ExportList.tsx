'use client';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ExportMatchListDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';
import { send } from '../../ui/send.ts';
import { Purpose, SHORTEST_PURPOSE } from './Purpose.tsx';
import type { Tally } from './types.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** The list for a department as a file; asks what for, the hub writes the audit. */
export function ExportList({ county, match }: { county: string; match: Tally['match'] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    setOpen(false);
    setPurpose('');
    setProblem('');
    setDone('');
  };
  const run = async () => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setProblem(say('reveal.short'));
    setBusy(true);
    const sent = await send(ExportMatchListDocument, { county, match: match.id, purpose: purpose.trim() });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('reveal.failed'));
    const { name, content, persons, number } = sent.data.exportMatchList;
    save(name, bytes(content), XLSX);
    setDone(say('match.exported', { n: persons, number }));
  };
  return (
    <>
      <Button
        size="small"
        aria-label={say('match.exportTitle', { title: match.title, department: match.department })}
        onClick={() => setOpen(true)}
      >
        {say('match.export')}
      </Button>
      <Modal
        open={open}
        title={say('match.exportTitle', { title: match.title, department: match.department })}
        onCancel={close}
        destroyOnHidden
        confirmLoading={busy}
        okText={say(done ? 'reveal.close' : 'match.exportOk')}
        cancelText={say('reveal.cancel')}
        onOk={done ? close : run}
        cancelButtonProps={{ style: { display: done ? 'none' : undefined } }}
      >
        {done ? (
          <p role="status">{done}</p>
        ) : (
          <div className="match-modal">
            <p>{say('match.exportLead', { department: match.department })}</p>
            <Purpose
              value={purpose}
              placeholder={say('match.exportPlaceholder')}
              problem={problem}
              onChange={setPurpose}
              onEnter={run}
            />
          </div>
        )}
      </Modal>
    </>
  );
}
