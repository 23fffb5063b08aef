'use client';
import { Button, Checkbox, Input, Modal } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ChangeViewDocument, DeleteViewDocument, SaveViewDocument, type ViewPartsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { type Explored, exploreAt, fromView, questionOf } from './address.ts';

interface Props {
  county: string;
  at: Explored;
  views: readonly ViewPartsFragment[];
}

/** Kept questions: one's own, and those shared in the county. */
export function Views({ county, at, views }: Props) {
  const say = useSay();
  const open = views.find(({ id }) => id === at.view);
  return (
    <section className="explore-views screen-only" aria-label={say('explore.views')}>
      <ul className="chips">
        {views.map((view) => (
          <li className="chip" key={view.id}>
            <Link href={exploreAt(county, fromView(view))} aria-current={view.id === at.view ? 'true' : undefined}>
              {view.name}
            </Link>
            {!view.mine && <small className="muted"> {say('explore.of', { name: view.owner })}</small>}
          </li>
        ))}
        {views.length === 0 && <li className="muted">{say('explore.noViews')}</li>}
      </ul>
      <div className="tools">
        <Keep county={county} at={at} view={open?.mine ? open : undefined} key={open?.id ?? ''} />
      </div>
    </section>
  );
}

/** Saves the question under a name; of one's own view also the changes to it, and its end. */
function Keep({ county, at, view }: { county: string; at: Explored; view: ViewPartsFragment | undefined }) {
  const say = useSay();
  const router = useRouter();
  const [asking, setAsking] = useState<'NEW' | 'CHANGE' | 'DELETE' | null>(null);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const begin = (what: 'NEW' | 'CHANGE' | 'DELETE') => {
    setName(what === 'NEW' ? '' : (view?.name ?? ''));
    setShared(what === 'NEW' ? false : (view?.shared ?? false));
    setProblem('');
    setAsking(what);
  };
  const run = async () => {
    if (asking !== 'DELETE' && name.trim() === '') return setProblem(say('explore.nameFirst'));
    setBusy(true);
    const input = { name: name.trim(), shared, question: questionOf(at) };
    const seen = { county, id: view?.id ?? '', version: view?.version ?? 0 };
    const sent =
      asking === 'NEW'
        ? await send(SaveViewDocument, { county, input })
        : asking === 'CHANGE'
          ? await send(ChangeViewDocument, { ...seen, input })
          : await send(DeleteViewDocument, seen);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('explore.failed'));
    setAsking(null);
    const made = 'saveView' in sent.data ? sent.data.saveView.id : view?.id;
    router.push(exploreAt(county, { ...at, view: asking === 'DELETE' ? undefined : made }), { scroll: false });
    router.refresh();
  };
  return (
    <>
      <Button onClick={() => begin('NEW')}>{say('explore.save')}</Button>
      {view && <Button onClick={() => begin('CHANGE')}>{say('explore.changeView')}</Button>}
      {view && (
        <Button danger onClick={() => begin('DELETE')}>
          {say('explore.delete')}
        </Button>
      )}
      <Modal
        open={asking !== null}
        title={say(
          asking === 'DELETE' ? 'explore.delete' : asking === 'CHANGE' ? 'explore.changeView' : 'explore.save',
        )}
        okText={say(asking === 'DELETE' ? 'explore.deleteOk' : 'explore.saveOk')}
        cancelText={say('reveal.cancel')}
        confirmLoading={busy}
        onCancel={() => setAsking(null)}
        onOk={run}
        destroyOnHidden
      >
        {asking === 'DELETE' ? (
          <p>{say('explore.deleteLead', { name: view?.name ?? '' })}</p>
        ) : (
          <div className="stack">
            <div>
              <label htmlFor="explore-name">{say('explore.name')}</label>
              <Input
                id="explore-name"
                autoFocus
                maxLength={40}
                value={name}
                onChange={({ target }) => setName(target.value)}
                onPressEnter={run}
              />
            </div>
            <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)}>
              {say('explore.shared')}
            </Checkbox>
          </div>
        )}
        {problem && (
          <p className="notice" role="alert">
            {problem}
          </p>
        )}
      </Modal>
    </>
  );
}
