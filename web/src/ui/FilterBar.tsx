'use client';
import { Input, Select } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { changed, type Filter, to } from '../filter.ts';
import { useSay } from '../i18n/Words.tsx';
import { chips, type Names } from './describe.ts';

export interface FilterBarProps {
  county: string;
  page: string;
  filter: Filter;
  names: Names;
  /** One department and one risk only, where the figures allow no more. */
  single?: boolean;
  /** Marks of a clue: several departments, new this month. */
  marks?: boolean;
  text?: boolean;
  /** The page is not about places. */
  noTown?: boolean;
}

/** The same filters everywhere: choices, then what is chosen as chips. The URL holds them. */
export function FilterBar({ county, page, filter, names, single, marks, text, noTown }: FilterBarProps) {
  const say = useSay();
  const router = useRouter();
  const [pending, start] = useTransition();
  const set = (change: Partial<Filter>) => start(() => router.push(to(county, page, changed(filter, change))));
  const chosen = chips(filter, names, say);
  const department = (value: string | undefined) =>
    set({ departments: value ? [...(single ? [] : filter.departments), value] : [] });
  return (
    <div className="filter-bar" aria-busy={pending}>
      <div className="filters">
        {!noTown && !names.own?.town && (
          <Choice
            label={say('filter.town')}
            value={filter.town}
            options={names.towns.map((t) => [t.code, t.name])}
            onChange={(town) => set({ town, village: undefined })}
          />
        )}
        {!names.own?.department && (
          <Choice
            label={say('filter.department')}
            value={filter.departments.at(-1)}
            options={names.departments.map((d) => [d.id, d.name])}
            onChange={department}
          />
        )}
        {names.risks && (
          <Choice
            label={say('filter.risk')}
            value={filter.risks.at(-1)}
            options={names.risks.map((r) => [r.code, r.name])}
            onChange={(risk) => set({ risks: risk ? [...new Set([...(single ? [] : filter.risks), risk])] : [] })}
          />
        )}
        {marks && <Toggle label={say('filter.multi')} on={filter.multi} onChange={(multi) => set({ multi })} />}
        {marks && <Toggle label={say('filter.fresh')} on={filter.fresh} onChange={(fresh) => set({ fresh })} />}
        {text && (
          <Input.Search
            className="search"
            aria-label={say('filter.text')}
            placeholder={say('filter.text')}
            defaultValue={filter.text}
            enterButton={say('filter.search')}
            onSearch={(value) => set({ text: value.trim() || undefined })}
          />
        )}
        {pending && (
          <span className="muted" role="status">
            {say('filter.pending')}
          </span>
        )}
      </div>
      {chosen.length > 0 && (
        <ul className="chips" aria-label={say('filter.label')}>
          {chosen.map((chip) => (
            <li className="chip" key={chip.label}>
              {chip.label}
              <Link href={to(county, page, chip.without)} aria-label={say('filter.remove', { name: chip.label })}>
                ×
              </Link>
            </li>
          ))}
          <li>
            <Link href={to(county, page, { month: filter.month })}>{say('filter.clear')}</Link>
          </li>
        </ul>
      )}
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value?: string;
  options: (readonly [string, string])[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <Select
      className="choice"
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={options.map(([code, name]) => ({ value: code, label: name }))}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}

function Toggle({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className="toggle" aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </button>
  );
}
