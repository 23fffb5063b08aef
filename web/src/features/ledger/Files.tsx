'use client';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ExportLedgerDocument, LedgerFileDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';
import { send } from '../../ui/send.ts';
import { Purpose, SHORTEST_PURPOSE } from '../match/Purpose.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

interface Props {
  county: string;
  id: string;
  month: string;
  day: string;
  town: string | undefined;
  /** May take whole ID numbers out. */
  exports: boolean;
}

/** The ledger as a workbook, masked or (by right, for a purpose, audited) with whole ID numbers, and on paper. */
export function Files({ exports, ...asked }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const download = async () => {
    setBusy(true);
    const sent = await send(LedgerFileDocument, asked);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('ledger.failed'));
    setProblem('');
    save(sent.data.ledgerFile.name, bytes(sent.data.ledgerFile.content), XLSX);
  };
  return (
    <>
      <Button onClick={download} loading={busy}>
        {say('ledger.xlsx')}
      </Button>
      <Button onClick={() => print()}>{say('print')}</Button>
      {exports && <Restricted {...asked} />}
      {problem && (
        <span className="notice" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function Restricted(asked: Omit<Props, 'exports'>) {
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
    const sent = await send(ExportLedgerDocument, { ...asked, purpose: purpose.trim() });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('ledger.failed'));
    const { name, content, rows, number } = sent.data.exportLedger;
    save(name, bytes(content), XLSX);
    setDone(say('ledger.exported', { n: rows, number: number ?? '' }));
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {say('ledger.export')}
      </Button>
      <Modal
        open={open}
        title={say('ledger.export')}
        onCancel={close}
        destroyOnHidden
        confirmLoading={busy}
        okText={say(done ? 'reveal.close' : 'ledger.exportOk')}
        cancelText={say('reveal.cancel')}
        onOk={done ? close : run}
        cancelButtonProps={{ style: { display: done ? 'none' : undefined } }}
      >
        {done ? (
          <p role="status">{done}</p>
        ) : (
          <div className="match-modal">
            <p>{say('ledger.exportLead')}</p>
            <Purpose
              value={purpose}
              placeholder={say('ledger.exportPlaceholder')}
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
