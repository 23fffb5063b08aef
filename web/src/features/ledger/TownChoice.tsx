'use client';
import { Select } from 'antd';
import { useRouter } from 'next/navigation';
import { useSay } from '../../i18n/Words.tsx';
import { type LedgerAddress, ledgersAt } from './address.ts';

/** One township's ledger, or the whole county's. */
export function TownChoice({
  county,
  at,
  towns,
}: {
  county: string;
  at: LedgerAddress;
  towns: readonly { code: string; name: string }[];
}) {
  const say = useSay();
  const router = useRouter();
  return (
    <Select
      className="choice"
      aria-label={say('filter.town')}
      placeholder={say('ledger.allTowns')}
      value={at.town ?? null}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={towns.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(town: string | null | undefined) => {
        const { town: _, ...rest } = at;
        router.push(ledgersAt(county, town ? { ...rest, town } : rest));
      }}
    />
  );
}
