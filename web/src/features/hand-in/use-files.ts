'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { forget, type Given, handIn, lookAgain, type RememberedColumn, type Said, takeBack, upload } from './door.ts';
import { fresh, groupOf, groups, type Item, isRowsAlone, open, ready } from './items.ts';
import { type Standing, useStanding } from './use-standing.ts';

/** What a check says will be sent back is not handed in. */
const accepted = ({ status }: Given): boolean => status === 'ACCEPTED' || status === 'DUPLICATE_FILE';

/** A remembered header; without department the one whose files are handed in. */
export type Forgotten = Pick<RememberedColumn, 'extract' | 'header'> & { department?: string };

export interface Files {
  items: readonly Item[];
  busy: boolean;
  /** Why nothing came of the last step; '' when it did. */
  problem: string;
  add(files: readonly File[]): void;
  /** What the person says the file is. */
  choose(item: Item, extract: string): void;
  set(item: Item, change: Partial<Pick<Item, 'period' | 'confirmed'>>): void;
  /** Which column a header is: null not to be read, undefined as before. */
  say(item: Item, header: string, column: string | null | undefined): void;
  /** Withdraws what is remembered of a header. */
  forget(which: Forgotten): Promise<void>;
  /** Grows whenever what is remembered may have changed. */
  version: number;
  /** The hand-in that the file would replace or complete; null when its month was not handed in. */
  standing(item: Item): Standing | null;
  /** Whether it completes that. */
  amends(item: Item): boolean;
  /** Said for all files of the extract and month alike: they are one submission. */
  amend(item: Item, amends: boolean): void;
  remove(item: Item): void;
  run(dryRun: boolean): Promise<void>;
  /** Every file can be checked; was checked and would be accepted; was confirmed. */
  usable: boolean;
  checked: boolean;
  confirmed: boolean;
}

/** Files of one page, from choosing to their answers. */
export function useFiles(county: string, extracts: readonly string[]): Files {
  const say = useSay();
  const router = useRouter();
  const count = useRef(0);
  const latest = useRef<readonly Item[]>([]);
  const looks = useRef(0);
  const running = useRef(false);
  // What was said of headers, by extract, until a hand-in is accepted and the hub remembers it: the next file is read
  // alike also when this one was sent back or removed.
  const told = useRef<Record<string, Said>>({});
  const [items, show] = useState<readonly Item[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [version, setVersion] = useState(0);
  const known = useStanding(county, items, version);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});

  const update = (change: (all: readonly Item[]) => readonly Item[]) => {
    latest.current = change(latest.current);
    show(latest.current);
  };
  const put = (key: string, change: Partial<Item>) =>
    update((all) => all.map((item) => (item.key === key ? { ...item, ...change } : item)));
  const look = async (key: string, extract: string, said: Said): Promise<void> => {
    const found = latest.current.find((item) => item.key === key)?.found;
    if (!found) return;
    looks.current += 1;
    const mine = looks.current;
    put(key, { extract, said, looking: mine, checked: null, confirmed: false });
    const seen = await lookAgain(county, found.upload, extract, said);
    // Somebody has asked again meanwhile.
    const now = latest.current.find((item) => item.key === key);
    if (now?.looking !== mine) return;
    const { period, periodBy } = found.period ? found : seen.ok ? seen.data : found;
    if (seen.ok)
      put(key, {
        ...{ looking: 0, failed: null, found: { ...seen.data, period, periodBy } },
        period: now.period ?? period,
      });
    else put(key, { looking: 0, failed: seen.message ?? say('handIn.offline') });
  };
  const saidOf = (extract: string | null): Said => told.current[extract ?? ''] ?? {};
  /** Looks at all files of an extract again: their headers are read alike. */
  const lookAtAll = async (extract: string, said: Said): Promise<void> => {
    const same = latest.current.filter((item) => open(item) && item.extract === extract);
    await Promise.all(same.map(({ key }) => look(key, extract, said)));
  };

  const add = (files: readonly File[]) => {
    for (const file of files) {
      count.current += 1;
      const key = String(count.current);
      update((all) => [...all, fresh(key, file.name)]);
      upload(county, file, (share) => put(key, { share })).then((sent) => {
        if (!sent.ok) return put(key, { failed: sent.message ?? say('handIn.offline') });
        const extract = extracts.find((one) => one === sent.data.extract) ?? null;
        const said = saidOf(extract);
        put(key, { found: sent.data, extract, period: sent.data.period });
        if (extract && Object.keys(said).length > 0) void look(key, extract, said);
      });
    }
  };
  const sameGroup = (item: Item) => (other: Item) =>
    open(other) && groupOf(other.extract, other.period) === groupOf(item.extract, item.period);
  /** What nobody said is taken from the name that the answer gave to the bad rows. */
  const completes = (item: Item): boolean =>
    chosen[groupOf(item.extract, item.period)] ?? items.filter(sameGroup(item)).every(isRowsAlone);
  const standing = (item: Item) => known.of[groupOf(item.extract, item.period)] ?? null;
  const amended = Object.fromEntries(
    items
      .filter(open)
      .flatMap((item) => (completes(item) ? [[groupOf(item.extract, item.period), standing(item)?.batch ?? '']] : [])),
  );
  const amend = (item: Item, amends: boolean) => {
    setChosen((before) => ({ ...before, [groupOf(item.extract, item.period)]: amends }));
    for (const { key } of items.filter(sameGroup(item))) put(key, { checked: null, confirmed: false });
  };
  const tell = ({ extract }: Item, header: string, column: string | null | undefined) => {
    if (!extract) return;
    const { [header]: _, ...others } = saidOf(extract);
    told.current[extract] = column === undefined ? others : { ...others, [header]: column };
    void lookAtAll(extract, saidOf(extract));
  };
  const withdraw = async (which: Forgotten) => {
    const gone = await forget(county, which);
    setProblem(gone.ok ? '' : (gone.message ?? say('handIn.offline')));
    setVersion((before) => before + 1);
    await lookAtAll(which.extract, saidOf(which.extract));
  };
  const remove = ({ key, found, done }: Item) => {
    update((all) => all.filter((item) => item.key !== key));
    if (found && !done) void takeBack(county, found.upload);
  };
  const settled = (extract: string, period: string) => {
    delete told.current[extract];
    setChosen(({ [groupOf(extract, period)]: _, ...others }) => others);
  };
  const run = async (dryRun: boolean) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem('');
    for (const group of groups(latest.current.filter(open), amended)) {
      const answer = await handIn(county, group, dryRun);
      if (!answer.ok) {
        setProblem(answer.message ?? say('handIn.offline'));
        // What holds may be another's by now: that is why nothing came of it.
        setVersion((before) => before + 1);
        continue;
      }
      for (const [at, item] of group.items.entries()) {
        const given = answer.data.answers[at] ?? null;
        put(item.key, dryRun ? { checked: given } : { done: given });
        if (!dryRun && given?.status === 'ACCEPTED') settled(group.extract, group.period);
      }
    }
    running.current = false;
    setBusy(false);
    if (dryRun) return;
    setVersion((before) => before + 1);
    router.refresh();
  };

  const waiting = items.filter(open);
  const usable = waiting.length > 0 && waiting.every((item) => ready(item) && known.months.includes(item.period ?? ''));
  return {
    ...{ items, busy, problem, add, remove, run, usable, version, say: tell, forget: withdraw, standing, amend },
    amends: (item) => completes(item) && standing(item) !== null,
    choose: ({ key }, extract) => {
      put(key, { chosen: true });
      void look(key, extract, saidOf(extract));
    },
    set: ({ key }, change) => put(key, 'period' in change ? { ...change, checked: null, confirmed: false } : change),
    checked: usable && waiting.every((item) => item.checked !== null && accepted(item.checked)),
    confirmed: waiting.every((item) => item.confirmed),
  };
}
