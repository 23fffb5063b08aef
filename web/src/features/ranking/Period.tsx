'use client';
import { Select } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { monthText } from '../../format.ts';
import type { RankingUnit } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { type RankingAddress, rankingAt } from './address.ts';

const UNITS: readonly RankingUnit[] = ['TOWN', 'DEPARTMENT'];

interface Props {
  county: string;
  at: RankingAddress;
  /** Newest first. */
  months: readonly string[];
  /** Today, the latest cut-off day. */
  last: string;
  /** The only units that the reader may see. */
  only: RankingUnit | null;
}

/** Whom, which months, read at the end of which day. */
export function Period({ county, at, months, last, only }: Props) {
  const say = useSay();
  const router = useRouter();
  const [pending, start] = useTransition();
  const go = (change: Partial<RankingAddress>) => start(() => router.push(rankingAt(county, { ...at, ...change })));
  const options = months.map((month) => ({ value: month, label: monthText(month, say.language) }));
  return (
    <div className="ledger-tools screen-only" aria-busy={pending}>
      {!only && (
        <nav className="match-states" aria-label={say('ranking.units')}>
          {UNITS.map((who) => (
            <Link key={who} href={rankingAt(county, { ...at, who })} aria-current={who === at.who ? 'true' : undefined}>
              {say(`ranking.of.${who}`)}
            </Link>
          ))}
        </nav>
      )}
      <Select
        aria-label={say('ranking.from')}
        value={at.from}
        options={options}
        onChange={(from: string) => go({ from, to: from > at.to ? from : at.to })}
      />
      <span aria-hidden="true">{say('ranking.until')}</span>
      <Select
        aria-label={say('ranking.to')}
        value={at.to}
        options={options}
        onChange={(to: string) => go({ to, from: to < at.from ? to : at.from })}
      />
      <label className="ledger-day">
        {say('standing.day')}{' '}
        <input
          key={at.asOf ?? last}
          type="date"
          defaultValue={at.asOf ?? last}
          max={last}
          onChange={({ target: { value } }) => value && go({ asOf: value })}
        />
      </label>
    </div>
  );
}
