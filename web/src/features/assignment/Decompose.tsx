'use client';
import { Select } from 'antd';
import { useState } from 'react';
import { AssignmentHandsDocument, type AssignmentHandsQuery, DecomposeAssignmentsDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from './Ask.tsx';
import type { Line } from './types.ts';

interface Props {
  county: string;
  rows: readonly Line[];
  onDone: () => void;
}

/** 分解: gives clues of the township to a village, a verifier, or both. */
export function Decompose({ county, rows, onDone }: Props) {
  const say = useSay();
  const [hands, setHands] = useState<AssignmentHandsQuery>();
  const [village, setVillage] = useState<string>();
  const [verifier, setVerifier] = useState<string>();
  const load = async () => {
    const sent = await send(AssignmentHandsDocument, { county, town: rows[0]?.town?.code ?? county });
    if (sent.ok) setHands(sent.data);
  };
  const run = async () => {
    if (!village && !verifier) return say('assignment.pick');
    const assignments = rows.map(({ id, version }) => ({ id, version }));
    const asked = { county, assignments, village: village ?? null, verifier: verifier ?? null };
    const sent = await send(DecomposeAssignmentsDocument, asked);
    return sent.ok ? '' : (sent.message ?? say('assignment.failed'));
  };
  return (
    <Ask label={say('assignment.do.DECOMPOSE')} run={run} onDone={onDone} onOpen={load}>
      <Select
        aria-label={say('assignment.village')}
        placeholder={say('assignment.village')}
        value={village ?? null}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={(hands?.divisions ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(next: string | null | undefined) => setVillage(next ?? undefined)}
      />
      <Select
        aria-label={say('assignment.verifier')}
        placeholder={say('assignment.verifier')}
        value={verifier ?? null}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={(hands?.verifiers ?? []).map(({ name, displayName, open }) => ({
          value: name,
          label: say('assignment.verifierOpen', { name: displayName, n: open }),
        }))}
        onChange={(next: string | null | undefined) => setVerifier(next ?? undefined)}
      />
    </Ask>
  );
}
