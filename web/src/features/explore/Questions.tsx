'use client';
import { Segmented, Select } from 'antd';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState, useTransition } from 'react';
import { monthText } from '../../format.ts';
import type { MeasureChoiceFragment, MeasureDimension } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import type { Choices } from './about.ts';
import { CHARTS, DIMENSIONS, type Explored, exploreAt, GRAINS, listOf, SPANS, timesDown } from './address.ts';

export interface QuestionsProps {
  county: string;
  at: Explored;
  catalog: readonly MeasureChoiceFragment[];
  choices: Choices;
  /** Months that may be asked for, newest first. */
  months: readonly string[];
  today: string;
}

type Change = (change: Partial<Explored>) => void;
interface Part extends QuestionsProps {
  change: Change;
}

/** What is asked: measures, dimensions, filters, time, comparison. The address holds it; every choice is a new address. */
export function Questions(props: QuestionsProps) {
  const say = useSay();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [open, setOpen] = useState(false);
  const { county, at } = props;
  const change: Change = (some) => start(() => router.push(exploreAt(county, { ...at, ...some }), { scroll: false }));
  const part = { ...props, change };
  return (
    <section
      className={`card explore-questions screen-only${open ? ' open' : ''}`}
      aria-label={say('explore.question')}
      aria-busy={pending}
    >
      <Measures {...part} />
      <button type="button" className="toggle explore-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? 'explore.less' : 'explore.more')}
      </button>
      <div className="explore-row">
        <Dimensions {...part} />
        <Time {...part} />
      </div>
      <Filters {...part} />
      <div className="explore-row">
        <Against {...part} />
        <Looks {...part} />
        {pending && (
          <span className="muted" role="status">
            {say('filter.pending')}
          </span>
        )}
      </div>
    </section>
  );
}

function Field({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'explore-field wide' : 'explore-field'}>
      <span className="explore-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

/** Measures under what they count, each with its definition. */
function Measures({ at, catalog, change }: Part) {
  const say = useSay();
  const groups = Map.groupBy(catalog, ({ group }) => group);
  const options = [...groups].map(([label, measures]) => ({
    label,
    options: measures.map(({ code, name, unit, definition }) => ({
      value: code,
      label: `${name}（${unit}）`,
      definition,
    })),
  }));
  return (
    <Field label={say('explore.measures')} wide>
      <Select
        mode="multiple"
        aria-label={say('explore.measures')}
        placeholder={say('explore.measures')}
        value={at.measures}
        maxCount={20}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        optionRender={({ label, data }) => (
          <span className="explore-option">
            {label}
            <small>{'definition' in data ? String(data.definition) : ''}</small>
          </span>
        )}
        onChange={(measures: string[]) => measures.length > 0 && change({ measures })}
      />
    </Field>
  );
}

/** Dimensions that every chosen measure can be told apart by. */
function shared({ catalog, at }: QuestionsProps): MeasureDimension[] {
  const own = catalog.filter(({ code }) => at.measures.includes(code));
  return DIMENSIONS.filter((one) => own.every(({ dimensions }) => dimensions.includes(one)));
}

function Dimensions(props: Part) {
  const say = useSay();
  const { at, change } = props;
  const possible = shared(props);
  return (
    <Field label={say('explore.by')}>
      <Select
        mode="multiple"
        aria-label={say('explore.by')}
        placeholder={say('explore.whole')}
        value={at.by}
        maxCount={3}
        popupMatchSelectWidth={false}
        options={DIMENSIONS.map((one) => ({
          value: one,
          label: say(`explore.dim.${one}`),
          disabled: !possible.includes(one) && !at.by.includes(one),
        }))}
        onChange={(by: MeasureDimension[]) => change({ by: DIMENSIONS.filter((one) => by.includes(one)) })}
      />
    </Field>
  );
}

function Time({ at, months, change }: Part) {
  const say = useSay();
  const own = at.from !== undefined && at.to !== undefined;
  const options = months.map((month) => ({ value: month, label: monthText(month, say.language) }));
  const [first, last] = [months[Math.min(at.last, months.length) - 1], months[0]];
  return (
    <Field label={say('explore.time')}>
      <Select
        aria-label={say('explore.time')}
        value={own ? 'OWN' : String(at.last)}
        popupMatchSelectWidth={false}
        options={[
          ...[...new Set([...SPANS, at.last])].map((n) => ({ value: String(n), label: say('explore.last', { n }) })),
          { value: 'OWN', label: say('explore.own') },
        ]}
        onChange={(value: string) =>
          change(value === 'OWN' ? { from: first, to: last } : { from: undefined, to: undefined, last: Number(value) })
        }
      />
      {own && (
        <>
          <Select
            aria-label={say('explore.from')}
            value={at.from}
            showSearch
            popupMatchSelectWidth={false}
            options={options}
            onChange={(from: string) => change({ from })}
          />
          <Select
            aria-label={say('explore.to')}
            value={at.to}
            showSearch
            popupMatchSelectWidth={false}
            options={options}
            onChange={(to: string) => change({ to })}
          />
        </>
      )}
      <Segmented
        aria-label={say('explore.grain')}
        value={at.grain}
        options={GRAINS.map((value) => ({ value, label: say(`explore.grain.${value}`) }))}
        onChange={(grain) => change({ grain })}
      />
    </Field>
  );
}

/** What every chosen measure can be narrowed to. */
function Filters(props: Part) {
  const say = useSay();
  const { at, choices, change } = props;
  const possible = shared(props).filter((one) => (choices[listOf(one)] ?? []).length > 1);
  const chosen = DIMENSIONS.filter((one) => (at.filter[listOf(one)] ?? []).length > 0 && !possible.includes(one));
  return (
    <Field label={say('explore.filter')} wide>
      <div className="explore-filters">
        {[...possible, ...chosen].map((one) => (
          <Select
            key={one}
            mode="multiple"
            aria-label={say('explore.only', { name: say(`explore.dim.${one}`) })}
            placeholder={say(`explore.dim.${one}`)}
            value={[...(at.filter[listOf(one)] ?? [])]}
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount="responsive"
            popupMatchSelectWidth={false}
            options={(choices[listOf(one)] ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(codes: string[]) =>
              change({ filter: { ...at.filter, [listOf(one)]: codes.length > 0 ? codes : undefined } })
            }
          />
        ))}
      </div>
    </Field>
  );
}

function Against({ at, today, change }: Part) {
  const say = useSay();
  const compare = at.compareAsOf ? 'SINCE' : (at.compare ?? 'NONE');
  const none = { compare: undefined, compareAsOf: undefined };
  const set = (value: string) => {
    if (value === 'SINCE') return change({ ...none, compareAsOf: at.asOf ?? today });
    return change({ ...none, compare: value === 'NONE' ? undefined : (value as NonNullable<Explored['compare']>) });
  };
  const day = (name: 'asOf' | 'compareAsOf', label: string) => (
    <label className="ledger-day">
      {label}{' '}
      <input
        key={at[name] ?? ''}
        type="date"
        max={today}
        defaultValue={at[name] ?? ''}
        onChange={({ target }) => target.validity.valid && change({ [name]: target.value || undefined })}
      />
    </label>
  );
  return (
    <Field label={say('explore.compare')}>
      <Select
        aria-label={say('explore.compare')}
        value={compare}
        popupMatchSelectWidth={false}
        options={['NONE', 'PREVIOUS', 'YEAR_AGO', 'SINCE'].map((value) => ({
          value,
          label: say(`explore.against.${value as 'NONE' | 'PREVIOUS' | 'YEAR_AGO' | 'SINCE'}`),
        }))}
        onChange={set}
      />
      {compare === 'SINCE' && day('compareAsOf', say('explore.sinceDay'))}
      {day('asOf', say('explore.asOf'))}
    </Field>
  );
}

function Looks({ at, change }: Part) {
  const say = useSay();
  return (
    <Field label={say('explore.chart')}>
      <Segmented
        aria-label={say('explore.chart')}
        value={at.chart}
        options={CHARTS.map((value) => ({ value, label: say(`explore.chart.${value}`) }))}
        onChange={(chart) => change({ chart })}
      />
      <button
        type="button"
        className="toggle"
        aria-pressed={timesDown(at)}
        onClick={() => change({ swapped: !timesDown(at) })}
      >
        {say('explore.swap')}
      </button>
    </Field>
  );
}
