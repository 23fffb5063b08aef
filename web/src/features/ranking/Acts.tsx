'use client';
import { Button, Input, Radio } from 'antd';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import {
  AnswerRankingObjectionDocument,
  ObjectToRankingDocument,
  PreviewRankingDocument,
  PublishRankingDocument,
  WithdrawRankingDocument,
} from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import type { Word } from '../../i18n/words.ts';
import { type Sent, send } from '../../ui/send.ts';
import { Ask } from '../assignment/Ask.tsx';
import type { RankingAddress } from './address.ts';

const done = () => undefined;

/** Why it was not done; '' when it was. */
const outcome = (sent: Sent<unknown>, otherwise: string): string => (sent.ok ? '' : (sent.message ?? otherwise));

/** A field of free text with its name. */
function Written({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <Input.TextArea
        id={field}
        rows={3}
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

/** Freezes the ranking shown, for objections; one that stands published is corrected, with a reason. */
export function Preview({ county, at, corrects }: { county: string; at: RankingAddress; corrects: boolean }) {
  const say = useSay();
  const router = useRouter();
  const [reason, setReason] = useState('');
  const run = async () => {
    const sent = await send(PreviewRankingDocument, { county, ...at, reason: corrects ? reason : null });
    if (sent.ok) router.push(`/${county}/ranking/${sent.data.previewRanking.id}`);
    return outcome(sent, say('ranking.failed'));
  };
  return (
    <Ask label={say(corrects ? 'ranking.correct' : 'ranking.preview')} run={run} onDone={done}>
      <p>{say(corrects ? 'ranking.correctLead' : 'ranking.previewLead')}</p>
      {corrects && <Written label={say('ranking.correction')} value={reason} onChange={setReason} />}
    </Ask>
  );
}

/** A text that has to be written before something is done with it. */
function WithText({
  label,
  lead,
  name,
  act,
}: {
  label: Word;
  lead: Word;
  name: Word;
  act: (text: string) => Promise<Sent<unknown>>;
}) {
  const say = useSay();
  const [text, setText] = useState('');
  return (
    <Ask label={say(label)} run={async () => outcome(await act(text), say('ranking.failed'))} onDone={done}>
      <p>{say(lead)}</p>
      <Written label={say(name)} value={text} onChange={setText} />
    </Ask>
  );
}

/** Says something against one's own figures. */
export const Objecting = ({ county, publication }: { county: string; publication: string }) => (
  <WithText
    label="ranking.object"
    lead="ranking.objectLead"
    name="ranking.objection"
    act={(text) => send(ObjectToRankingDocument, { county, publication, text })}
  />
);

interface Seen {
  county: string;
  publication: string;
  version: number;
}

export const Withdraw = (seen: Seen) => (
  <WithText
    label="ranking.withdraw"
    lead="ranking.withdrawLead"
    name="ranking.reason"
    act={(reason) => send(WithdrawRankingDocument, { ...seen, reason })}
  />
);

export function Publish({ notYet, ...seen }: Seen & { notYet: string | null }) {
  const say = useSay();
  if (notYet)
    return (
      <Button type="primary" disabled title={notYet}>
        {say('ranking.publish')}
      </Button>
    );
  const run = async () => outcome(await send(PublishRankingDocument, seen), say('ranking.failed'));
  return (
    <Ask label={say('ranking.publish')} run={run} onDone={done}>
      <p>{say('ranking.publishLead')}</p>
    </Ask>
  );
}

/** The office's answer to an objection. */
export function Answer({ county, objection, version }: { county: string; objection: string; version: number }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [upheld, setUpheld] = useState<boolean>();
  const run = async () => {
    if (upheld === undefined) return say('ranking.chooseUpheld');
    const sent = await send(AnswerRankingObjectionDocument, { county, objection, version, upheld, text });
    return outcome(sent, say('ranking.failed'));
  };
  return (
    <Ask label={say('ranking.answer')} run={run} onDone={done}>
      <Radio.Group value={upheld} onChange={(event) => setUpheld(event.target.value as boolean)}>
        <Radio value={true}>{say('ranking.objection.UPHELD')}</Radio>
        <Radio value={false}>{say('ranking.objection.REJECTED')}</Radio>
      </Radio.Group>
      <p className="muted">{say('ranking.upheldLead')}</p>
      <Written label={say('ranking.answerText')} value={text} onChange={setText} />
    </Ask>
  );
}
