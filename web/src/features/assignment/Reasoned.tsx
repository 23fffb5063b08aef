'use client';
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { HandOverAssignmentsDocument, ReturnVerdictsDocument, WithdrawAssignmentsDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from './Ask.tsx';
import type { Line } from './types.ts';

const SHORTEST = 2;

interface Props {
  act: 'HAND_OVER' | 'RETURN' | 'WITHDRAW';
  county: string;
  rows: readonly Line[];
  /** To choose from, when they are handed over. */
  towns?: readonly { code: string; name: string }[];
  onDone: () => void;
}

interface Asked {
  county: string;
  assignments: { id: string; version: number }[];
  reason: string;
}

/** What the county does only with a reason: hand over, return a verdict, withdraw. */
export function Reasoned({ act, county, rows, towns = [], onDone }: Props) {
  const say = useSay();
  const field = useId();
  const [reason, setReason] = useState('');
  const [town, setTown] = useState<string>();
  const ask = (asked: Asked) => {
    if (act === 'HAND_OVER') return send(HandOverAssignmentsDocument, { ...asked, town: town ?? '' });
    if (act === 'RETURN') return send(ReturnVerdictsDocument, asked);
    return send(WithdrawAssignmentsDocument, asked);
  };
  const run = async () => {
    if (act === 'HAND_OVER' && !town) return say('assignment.pickTown');
    if (reason.trim().length < SHORTEST) return say('assignment.reasonShort');
    const asked = { county, assignments: rows.map(({ id, version }) => ({ id, version })), reason: reason.trim() };
    const sent = await ask(asked);
    return sent.ok ? '' : (sent.message ?? say('assignment.failed'));
  };
  return (
    <Ask label={say(`assignment.do.${act}`)} run={run} onDone={onDone} onOpen={() => setReason('')}>
      {act === 'HAND_OVER' && (
        <Select
          aria-label={say('assignment.town')}
          placeholder={say('assignment.town')}
          value={town ?? null}
          showSearch={{ optionFilterProp: 'label' }}
          options={towns.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(next: string | null) => setTown(next ?? undefined)}
        />
      )}
      <label htmlFor={field}>{say('assignment.reason')}</label>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="muted">{say('assignment.reasonLead')}</p>
    </Ask>
  );
}
