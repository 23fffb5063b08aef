'use client';
import { Button, Input } from 'antd';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { momentText } from '../../format.ts';
import { ExplainMatchDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import type { Request } from './types.ts';

const SHORTEST = 2;

/** What the household said about a hit, and a place to write down more. It decides nothing. */
export function Explain({ county, request }: { county: string; request: Request }) {
  const say = useSay();
  const router = useRouter();
  const field = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (text.trim().length < SHORTEST) return setProblem(say('match.short'));
    setBusy(true);
    const sent = await send(ExplainMatchDocument, { county, request: request.id, text: text.trim() });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('reveal.failed'));
    setText('');
    setProblem('');
    router.refresh();
  };
  return (
    <>
      <h3>{say('match.explanations')}</h3>
      {request.explanations.length === 0 && <p className="muted">{say('match.noExplanation')}</p>}
      <ul>
        {request.explanations.map((one) => (
          <li key={one.at}>
            {one.text}{' '}
            <span className="muted">
              {one.by.replace(/^user:/, '')} {momentText(one.at)}
            </span>
          </li>
        ))}
      </ul>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <label htmlFor={field}>{say('match.explainText')}</label>
      <Input.TextArea
        id={field}
        rows={3}
        value={text}
        maxLength={500}
        aria-describedby={`${field}-lead`}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="muted" id={`${field}-lead`}>
        {say('match.explainLead')}
      </p>
      <p>
        <Button onClick={run} loading={busy}>
          {say('match.explain')}
        </Button>
      </p>
    </>
  );
}
