'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { monthText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';

/** The month of the page; the address holds it. */
export function MonthChoice({ month, months }: { month: string; months: readonly string[] }) {
  const say = useSay();
  const router = useRouter();
  const [pending, start] = useTransition();
  // A month asked for by its address stays in the list, with numbers or without.
  const listed = months.includes(month) ? months : [...months, month].sort().reverse();
  return (
    <select
      className="pick"
      aria-label={say('month')}
      aria-busy={pending}
      value={month}
      onChange={(e) => start(() => router.push(`/counties?month=${e.target.value}`))}
    >
      {listed.map((one) => (
        <option key={one} value={one}>
          {monthText(one, say.language)}
        </option>
      ))}
    </select>
  );
}
