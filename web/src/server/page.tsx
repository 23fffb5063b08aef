import type { ReactNode } from 'react';
import { type Filter, readFilter } from '../filter.ts';
import type { Say } from '../i18n/words.ts';
import type { Names } from '../ui/describe.ts';
import { Refusal } from '../ui/Refusal.tsx';
import { words } from './say.ts';
import { shell } from './shell.ts';

export interface PageProps {
  params: Promise<{ county: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
/** What every page of a county begins with; the month is the newest one unless the URL names another. */
export interface Begun {
  ok: boolean;
  refusal: ReactNode;
  say: Say;
  county: string;
  filter: Filter;
  names: Names;
}

/** Reads county, filter and names; a refusal takes the page's place. */
export async function pageOf({ params, searchParams }: PageProps): Promise<Begun> {
  const [{ county }, query, say] = await Promise.all([params, searchParams, words()]);
  const answer = await shell(county);
  const filter = readFilter(query);
  if (!answer.ok)
    return {
      ok: false,
      refusal: <Refusal answer={answer} say={say} />,
      say,
      county,
      filter,
      names: { towns: [], departments: [] },
    };
  const { me, months, division, departments } = answer.data;
  const own = { town: (me?.division?.code.length ?? 0) > county.length, department: Boolean(me?.department) };
  const month = filter.month ?? months[0];
  return {
    ok: true,
    refusal: null,
    say,
    county,
    filter: month ? { ...filter, month } : filter,
    names: { towns: division?.children ?? [], departments, own },
  };
}
