'use client';
import { Button } from 'antd';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { Drop } from './Drop.tsx';
import { type Given, handIn, lookAgain, takeBack, upload } from './door.ts';
import { type Choice, FileCard } from './FileCard.tsx';
import { fresh, groups, type Item, monthsToChoose, open, ready } from './items.ts';

interface Props {
  county: string;
  extracts: readonly Choice[];
  /** Months with data. */
  months: readonly string[];
  /** YYYY-MM-DD */
  day: string;
}

/** What a check says will be sent back is not handed in. */
const accepted = ({ status }: Given): boolean => status === 'ACCEPTED' || status === 'DUPLICATE_FILE';

/** Files in, checked first, then handed in. */
export function Desk({ county, extracts, months, day }: Props) {
  const say = useSay();
  const router = useRouter();
  const count = useRef(0);
  const [items, setItems] = useState<Item[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const set = (key: string, change: Partial<Item>) =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const known = (extract: string | null) => (extracts.some((one) => one.extract === extract) ? extract : null);

  const add = (files: File[]) => {
    for (const file of files) {
      count.current += 1;
      const key = String(count.current);
      setItems((all) => [...all, fresh(key, file.name)]);
      upload(county, file, (share) => set(key, { share })).then((sent) => {
        if (!sent.ok) set(key, { failed: sent.message ?? say('handIn.offline') });
        else set(key, { found: sent.data, extract: known(sent.data.extract), period: sent.data.period });
      });
    }
  };
  const correct = async ({ key, found }: Item, extract: string) => {
    set(key, { extract, checked: null });
    if (!found) return;
    const seen = await lookAgain(county, found.upload, extract);
    if (seen.ok) set(key, { found: { ...seen.data, period: found.period, periodBy: found.periodBy } });
    else set(key, { failed: seen.message ?? say('handIn.offline') });
  };
  const remove = ({ key, found, done }: Item) => {
    setItems((all) => all.filter((item) => item.key !== key));
    if (found && !done) void takeBack(county, found.upload);
  };
  const run = async (dryRun: boolean) => {
    setBusy(true);
    setProblem('');
    for (const group of groups(items.filter(open))) {
      const told = await handIn(county, group, dryRun);
      if (!told.ok) setProblem(told.message ?? say('handIn.offline'));
      else
        for (const [at, item] of group.items.entries()) {
          const given = told.data.answers[at] ?? null;
          set(item.key, dryRun ? { checked: given } : { done: given });
        }
    }
    setBusy(false);
    if (!dryRun) router.refresh();
  };

  const waiting = items.filter(open);
  const usable = waiting.length > 0 && waiting.every(ready);
  const checked = usable && waiting.every((item) => item.checked !== null && accepted(item.checked));
  const choice = monthsToChoose(
    months,
    day,
    items.map((item) => item.period),
  );
  return (
    <section className="stack" aria-label={say('handIn.files')}>
      <Drop onFiles={add} disabled={busy} />
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <ul className="stack">
        {items.map((item) => (
          <FileCard
            key={item.key}
            {...{ county, item, extracts, busy, months: choice }}
            onExtract={(extract) => void correct(item, extract)}
            onPeriod={(period) => set(item.key, { period, checked: null })}
            onRemove={() => remove(item)}
          />
        ))}
      </ul>
      {waiting.length > 0 && (
        <div className="hand-in-run">
          <Button
            type={checked ? 'default' : 'primary'}
            disabled={!usable}
            loading={busy && !checked}
            onClick={() => run(true)}
          >
            {say('handIn.check')}
          </Button>
          <Button type="primary" disabled={!checked} loading={busy && checked} onClick={() => run(false)}>
            {say('handIn.send')}
          </Button>
          <span className="muted">
            {say(checked ? 'handIn.nowSend' : usable ? 'handIn.nowCheck' : 'handIn.nowSettle')}
          </span>
        </div>
      )}
    </section>
  );
}
