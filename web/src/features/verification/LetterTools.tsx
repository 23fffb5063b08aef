'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { NoticeFileDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';
import { send } from '../../ui/send.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Prints the letter, or saves it as Word to be changed and stamped. */
export function LetterTools({ county, assignment }: { county: string; assignment: string }) {
  const say = useSay();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const sent = await send(NoticeFileDocument, { county, assignment });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('visit.failed'));
    const { name, content } = sent.data.noticeFile;
    save(
      name,
      Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)),
      WORD,
    );
  };
  return (
    <div className="moves screen-only">
      <Button type="primary" size="large" onClick={() => print()}>
        {say('letter.print')}
      </Button>
      <Button size="large" loading={busy} onClick={run}>
        {say('letter.word')}
      </Button>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
