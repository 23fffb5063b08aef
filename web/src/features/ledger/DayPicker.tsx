'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { type LedgerAddress, ledgersAt } from './address.ts';

/** The day whose end counts: today, or any day before. */
export function DayPicker({ county, at, day, last }: { county: string; at: LedgerAddress; day: string; last: string }) {
  const say = useSay();
  const router = useRouter();
  const [pending, start] = useTransition();
  return (
    <label className="ledger-day" aria-busy={pending}>
      {say('standing.day')}{' '}
      <input
        type="date"
        defaultValue={day}
        max={last}
        onChange={({ target: { value } }) =>
          value && start(() => router.push(ledgersAt(county, { ...at, day: value })))
        }
      />
    </label>
  );
}
