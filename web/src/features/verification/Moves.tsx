'use client';
import { Button } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  CloseOneDocument,
  DecomposeChoicesDocument,
  type DecomposeChoicesQuery,
  DecomposeOneDocument,
  HandOverOneDocument,
  ReceiveOneDocument,
  ReturnOneDocument,
  TellApplicantDocument,
} from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask, type Field } from './Ask.tsx';
import type { Clue } from './types.ts';

interface Props {
  county: string;
  clue: Pick<Clue, 'id' | 'version' | 'moves' | 'state' | 'number' | 'owesAnswer' | 'town' | 'village' | 'clock'>;
  /** Townships of the county, to hand over to. */
  towns: readonly { code: string; name: string }[];
}

/** What the asker may do now, besides the visit itself. The hub decides, and writes the audit. */
export function Moves({ county, clue, towns }: Props) {
  const say = useSay();
  const { moves } = clue;
  const can = (move: (typeof moves)[number]) => moves.includes(move);
  const seen = { county, assignments: [{ id: clue.id, version: clue.version }] };
  const told = clue.state === 'NO' || clue.state === 'NOTIFIED';
  if (!moves.some((move) => SHOWN.includes(move)) && !told) return null;
  return (
    <div className="moves screen-only">
      {can('RECEIVE') && <Receive seen={seen} />}
      {can('TELL') && <Tell county={county} clue={clue} />}
      {can('CLOSE') && (
        <Ask
          label={say('visit.close')}
          primary={clue.state !== 'NO' || !clue.owesAnswer}
          lead={say(clue.state === 'YES' ? 'visit.closeYes' : 'visit.closeLead')}
          fields={[]}
          onDone={async () => {
            const sent = await send(CloseOneDocument, seen);
            const [refused] = sent.ok ? sent.data.closeAssignments.refused : [];
            return refused ? { refused: refused.reason } : sent;
          }}
        />
      )}
      {can('DECOMPOSE') && <Decompose county={county} clue={clue} seen={seen} />}
      {can('HAND_OVER') && (
        <Ask
          label={say('visit.handOver')}
          lead={say('visit.handOverLead')}
          fields={[
            {
              ...{ key: 'town', label: say('col.town'), type: 'choice' },
              options: towns.filter(({ code }) => code !== clue.town?.code).map(asOption),
            },
            { key: 'reason', label: say('visit.reason'), type: 'long' },
          ]}
          onDone={({ town = '', reason = '' }) => send(HandOverOneDocument, { ...seen, town, reason })}
        />
      )}
      {can('RETURN') && (
        <Ask
          label={say('visit.return')}
          lead={say('visit.returnLead')}
          fields={[{ key: 'reason', label: say('visit.reason'), type: 'long' }]}
          onDone={({ reason = '' }) => send(ReturnOneDocument, { ...seen, reason })}
        />
      )}
      {told && (can('TELL') || can('CLOSE') || clue.state === 'NOTIFIED') && (
        <Link className="letter-link" href={`/${county}/assignments/${clue.id}/letter`}>
          {say('visit.letter')}
        </Link>
      )}
    </div>
  );
}

const SHOWN: readonly string[] = ['RECEIVE', 'TELL', 'CLOSE', 'DECOMPOSE', 'HAND_OVER', 'RETURN'];

interface Seen {
  county: string;
  assignments: { id: string; version: number }[];
}

const asOption = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });

function Receive({ seen }: { seen: Seen }) {
  const say = useSay();
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const sent = await send(ReceiveOneDocument, seen);
    setBusy(false);
    setProblem(sent.ok ? '' : (sent.message ?? say('visit.failed')));
    router.refresh();
  };
  return (
    <>
      <Button type="primary" size="large" loading={busy} onClick={run}>
        {say('visit.receive')}
      </Button>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

const WAYS = ['IN_PERSON', 'BY_POST', 'BY_VILLAGE', 'LEFT'] as const;

function Tell({ county, clue }: Pick<Props, 'county' | 'clue'>) {
  const say = useSay();
  const { day } = clue.clock;
  return (
    <Ask
      label={say('visit.tell')}
      primary={clue.owesAnswer}
      lead={say(clue.owesAnswer ? 'visit.tellOwed' : 'visit.tellLead')}
      fields={[
        { key: 'number', label: say('visit.letterNumber'), type: 'text', initial: `${day.slice(0, 4)}-${clue.number}` },
        { key: 'toldOn', label: say('visit.toldOn'), type: 'date', initial: day, max: day },
        {
          ...{ key: 'way', label: say('visit.way'), type: 'choice' },
          options: WAYS.map((value) => ({ value, label: say(`visit.way.${value}`) })),
        },
      ]}
      onDone={({ number = '', toldOn = '', way }) =>
        send(TellApplicantDocument, {
          ...{ county, assignment: clue.id, version: clue.version },
          input: { number, toldOn, way: WAYS.find((one) => one === way) ?? 'IN_PERSON' },
        })
      }
    />
  );
}

function Decompose({ county, clue, seen }: Pick<Props, 'county' | 'clue'> & { seen: Seen }) {
  const say = useSay();
  const [choices, setChoices] = useState<DecomposeChoicesQuery | null>(null);
  const read = async () => {
    const sent = await send(DecomposeChoicesDocument, { county, town: clue.town?.code ?? county });
    if (sent.ok) setChoices(sent.data);
  };
  const village: Field = {
    ...{ key: 'village', label: say('col.village'), type: 'choice', optional: true },
    initial: clue.village?.code ?? '',
    options: (choices?.division?.children ?? (clue.village ? [clue.village] : [])).map(asOption),
  };
  const verifier: Field = {
    ...{ key: 'verifier', label: say('visit.verifier'), type: 'choice', optional: true },
    options: (choices?.verifiers ?? []).map(({ name, displayName, open }) => ({
      value: name,
      label: say('visit.verifierOpen', { name: displayName, n: open }),
    })),
  };
  return (
    <Ask
      label={say('visit.decompose')}
      lead={say('visit.decomposeLead')}
      fields={[village, verifier]}
      onOpen={read}
      onDone={(values) =>
        send(DecomposeOneDocument, { ...seen, village: values.village || null, verifier: values.verifier || null })
      }
    />
  );
}
