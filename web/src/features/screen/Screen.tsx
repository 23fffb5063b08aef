'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useMemo } from 'react';
import { count, grouped, MISSING, momentText, monthText, signed, today } from '../../format.ts';
import type { ScreenQuery } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { trend } from '../overview/trend.option.ts';
import { overdue, soon } from '../submission/state.ts';
import { enlarged, openByTown } from './option.ts';
import { EVERY, type Fresh, useFresh } from './use-fresh.ts';

const Picture = dynamic(() => import('../../chart/Picture.tsx'), {
  ssr: false,
  loading: () => <div className="chart-waiting skeleton" />,
});

/** Figures that a wall has room for. */
const TILES = 5;

/** Months that a wall has room to name. */
const MONTHS = 12;

type Tile = ScreenQuery['overview']['tiles'][number];

function Figure({ tile }: { tile: Tile }) {
  const say = useSay();
  const missing = tile.value === null || tile.value === undefined;
  const of = tile.denominator ? `${grouped(tile.numerator)}/${grouped(tile.denominator)}` : '';
  const change = tile.change ? `${say('change')} ${signed(tile.change)}` : '';
  return (
    <li>
      <span className="screen-name">{tile.name}</span>
      <b>{missing ? MISSING : count(tile.value, tile.unit)}</b>
      <span className="screen-more">
        {missing ? (tile.why ?? say('unknown')) : [of, change].filter(Boolean).join('　')}
      </span>
    </li>
  );
}

function Clock({ name, value, unit, tone }: { name: string; value: number; unit: string; tone: string }) {
  return (
    <li className={value > 0 ? tone : ''}>
      <span className="screen-name">{name}</span>
      <b>
        {value > 0 && tone === 'red' && <span aria-hidden="true">▲</span>}
        {grouped(value)}
        <small>{unit}</small>
      </b>
    </li>
  );
}

/** Today's clocks: what is over time or falls due, of townships and of departments. */
function Clocks({ data }: { data: ScreenQuery }) {
  const say = useSay();
  const { whole } = data.standing;
  const day = today();
  const hands = data.handInStatus;
  return (
    <section aria-labelledby="screen-clocks">
      <h2 id="screen-clocks">{say('screen.clocks')}</h2>
      <ul className="screen-clocks">
        <Clock name={say('screen.overdue')} value={whole.overdue} unit={say('screen.unit.clue')} tone="red" />
        <Clock name={say('screen.dueToday')} value={whole.dueToday} unit={say('screen.unit.clue')} tone="amber" />
        <Clock name={say('screen.open')} value={whole.open} unit={say('screen.unit.clue')} tone="" />
        {hands ? (
          <>
            <Clock
              name={say('screen.lateHandIns')}
              value={hands.filter((each) => overdue(each, day) > 0).length}
              unit={say('screen.unit.extract')}
              tone="red"
            />
            <Clock
              name={say('screen.soonHandIns')}
              value={hands.filter((each) => soon(each, day) !== null).length}
              unit={say('screen.unit.extract')}
              tone="amber"
            />
          </>
        ) : (
          <Clock name={say('screen.waiting')} value={whole.waiting} unit={say('screen.unit.clue')} tone="" />
        )}
      </ul>
    </section>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="screen-panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Freshness({ fresh }: { fresh: Fresh }) {
  const say = useSay();
  const time = momentText(fresh.at);
  if (fresh.stale)
    return (
      <p className="screen-stale" role="alert">
        ▲ {say(fresh.stale === 'OFFLINE' ? 'screen.stale' : 'screen.denied', { time })}
      </p>
    );
  return (
    <p className="screen-at">
      {say('screen.at', { time })} · {say('screen.every', { n: EVERY })}
    </p>
  );
}

/** 大屏: how the county stands, legible across a hall, refreshed by itself. Nobody is named on it. */
export function Screen({
  first,
  county,
  name,
  handIns,
}: {
  first: Fresh;
  county: string;
  name: string;
  handIns: boolean;
}) {
  const say = useSay();
  const fresh = useFresh(first, { county, month: first.data.overview.month, handIns });
  const { overview, standing } = fresh.data;
  // Charts are drawn anew only when their figures changed.
  const [months, towns] = [JSON.stringify(overview.trend), JSON.stringify(standing.byTown)];
  const line = useMemo(() => {
    const spec = trend((JSON.parse(months) as typeof overview.trend).slice(-MONTHS), () => '', say);
    return { ...spec, option: enlarged(spec.option), points: [], height: 430 };
  }, [months, say]);
  const bars = useMemo(() => openByTown(JSON.parse(towns) as typeof standing.byTown, say), [towns, say]);
  const month = monthText(overview.month, say.language);
  return (
    <main className="screen">
      <header className="screen-head">
        <h1>{say('screen.title', { county: name })}</h1>
        <div>
          <p className="screen-month">
            {month}
            {!overview.complete && (
              <span className="screen-incomplete">
                {say('screen.incomplete', { in: overview.handedIn, owed: overview.owed })}
              </span>
            )}
          </p>
          <Freshness fresh={fresh} />
        </div>
      </header>
      <ul className="screen-tiles">
        {overview.tiles.slice(0, TILES).map((tile) => (
          <Figure key={tile.code} tile={tile} />
        ))}
      </ul>
      <div className="screen-charts">
        <Panel title={line.title}>
          <Picture spec={line} />
        </Panel>
        <Panel title={say('screen.towns')}>
          {bars ? <Picture spec={bars} /> : <p className="screen-none">{say('screen.none')}</p>}
        </Panel>
      </div>
      <Clocks data={fresh.data} />
    </main>
  );
}
