'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { across } from '../filter.ts';
import { monthText } from '../format.ts';
import { useSay } from '../i18n/Words.tsx';

export interface PlaceProps {
  /** null: the page is about none of them alone */
  county: string | null;
  counties: readonly { code: string; name: string }[];
  months: readonly string[];
}
/** Pages whose figures belong to a month. */
const MONTHLY = ['overview', 'analysis', 'clues', 'warnings', 'submissions', 'calendar', 'unmatched'];

/** County and month of the page; the other filters stay as they are, in another county those that it has too. */
export function Place({ county, counties, months }: PlaceProps) {
  const say = useSay();
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const [pending, start] = useTransition();
  const page = path.split('/')[2] ?? '';
  const month = query.get('month') ?? months[0] ?? '';
  // A month without data can be looked at, too: what is owed for it.
  const choice = months.includes(month) ? months : [...months, month].sort().reverse();
  const choose = (month: string) => {
    const next = new URLSearchParams(query);
    next.set('month', month);
    next.delete('after');
    start(() => router.push(`${path}?${next}`));
  };
  const move = (code: string) => {
    const kept = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
    if (code) start(() => router.push(across(county ? path : '', kept, code)));
  };
  return (
    <>
      {counties.length > 1 ? (
        <select
          className="pick"
          aria-label={say('county')}
          aria-busy={pending}
          value={county ?? ''}
          onChange={(e) => move(e.target.value)}
        >
          {!county && <option value="">{say('county.choose')}</option>}
          {counties.map((c) => (
            <option key={c.code} value={c.code}>
              {c.name}
            </option>
          ))}
        </select>
      ) : (
        <strong className="nowrap county-name">{counties[0]?.name}</strong>
      )}
      {MONTHLY.includes(page) && path.split('/').length === 3 && months.length > 0 && (
        <select
          className="pick"
          aria-label={say('month')}
          aria-busy={pending}
          value={month}
          onChange={(e) => choose(e.target.value)}
        >
          {choice.map((m) => (
            <option key={m} value={m}>
              {monthText(m, say.language)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
