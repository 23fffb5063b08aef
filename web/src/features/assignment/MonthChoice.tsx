'use client';
import { Select } from 'antd';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { changed, type Filter, to } from '../../filter.ts';
import { monthText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';

interface Props {
  county: string;
  filter: Filter;
  /** Months built, newest first. */
  months: readonly string[];
}

/** Up to which month new clues are reviewed; what was sent belongs to no month. */
export function MonthChoice({ county, filter, months }: Props) {
  const say = useSay();
  const router = useRouter();
  const [pending, start] = useTransition();
  return (
    <Select
      className="choice screen-only"
      aria-label={say('month')}
      value={filter.month ?? null}
      loading={pending}
      options={months.map((month) => ({ value: month, label: monthText(month, say.language) }))}
      onChange={(month: string) => start(() => router.push(to(county, 'assignments', changed(filter, { month }))))}
    />
  );
}
