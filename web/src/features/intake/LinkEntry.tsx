'use client';
import { Button, Input, Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { HouseholdsDocument, type HouseholdsQuery, LinkIntakeDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

/** Households listed at most. */
const LISTED = 10;

type Found = HouseholdsQuery['households'];

/** Says which household an entry is about; the hub writes the audit. */
export function LinkEntry(props: { county: string; intake: string; version: number; name: string }) {
  const { name, ...entry } = props;
  const say = useSay();
  const router = useRouter();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [household, setHousehold] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    setOpen(false);
    setHousehold('');
    setProblem('');
  };
  const run = async () => {
    if (!household.trim()) return setProblem(say('intake.linkEmpty'));
    setBusy(true);
    const sent = await send(LinkIntakeDocument, { ...entry, household: household.trim() });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('reveal.failed'));
    close();
    router.refresh();
  };
  return (
    <>
      <Button size="small" className="screen-only" onClick={() => setOpen(true)}>
        {say('intake.link')}
      </Button>
      <Modal
        open={open}
        title={say('intake.linkTitle', { name })}
        onCancel={close}
        destroyOnHidden
        confirmLoading={busy}
        okText={say('intake.link')}
        cancelText={say('reveal.cancel')}
        onOk={run}
      >
        <div className="match-modal">
          <p>{say('intake.linkLead')}</p>
          {problem && (
            <p className="notice" role="alert">
              {problem}
            </p>
          )}
          <label htmlFor={field}>{say('intake.linkField')}</label>
          <Input
            id={field}
            value={household}
            maxLength={64}
            onChange={(event) => setHousehold(event.target.value)}
            onPressEnter={run}
          />
          <Find county={entry.county} chosen={household} onChoose={setHousehold} />
        </div>
      </Modal>
    </>
  );
}

/** Looks a household up by a member's whole name or ID number, so that its number need not be known. */
function Find({ county, chosen, onChoose }: { county: string; chosen: string; onChoose: (id: string) => void }) {
  const say = useSay();
  const field = useId();
  const [found, setFound] = useState<Found | null>(null);
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const search = async (typed: string) => {
    const text = typed.trim();
    if (!text) return;
    setBusy(true);
    const sent = await send(HouseholdsDocument, { county, filter: { text }, first: LISTED });
    setBusy(false);
    setFound(sent.ok ? sent.data.households : null);
    if (!sent.ok) return setTold(sent.message ?? say('reveal.failed'));
    const { totalCount: n, edges } = sent.data.households;
    setTold(n > edges.length ? say('intake.findMore', { n, most: LISTED }) : say('intake.found', { n }));
  };
  return (
    <>
      <label htmlFor={field}>{say('intake.find')}</label>
      <Input.Search
        id={field}
        maxLength={64}
        loading={busy}
        autoComplete="off"
        enterButton={say('filter.search')}
        onSearch={search}
      />
      <p className="muted" role="status">
        {told}
      </p>
      {found?.edges.map(({ node: { id, head, town, village, size } }) => (
        <label key={id} className="found-household">
          <input type="radio" name={field} checked={chosen === id} onChange={() => onChoose(id)} />{' '}
          {[head?.name, town?.name, village?.name].filter(Boolean).join(' ')} · {size} {say('people')} · {id}
        </label>
      ))}
    </>
  );
}
