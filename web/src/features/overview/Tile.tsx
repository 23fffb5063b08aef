import Link from 'next/link';
import { count, grouped, MISSING, signed } from '../../format.ts';
import type { OverviewQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Spark } from './Spark.tsx';

export type TileFigures = OverviewQuery['overview']['tiles'][number];

/** Figures of how things stood at the end of the month: what is open today is another number. */
const AT_MONTH_END: readonly string[] = ['clues', 'multi'];

/** One figure, never alone: unit, n / d, change against last month, definition, way to its rows. */
export function Tile({ tile, href, say }: { tile: TileFigures; href: string | null; say: Say }) {
  const hint = `tile-${tile.code}`;
  const missing = tile.value === null || tile.value === undefined;
  const value = (
    <>
      {missing ? MISSING : grouped(tile.value)}
      {!missing && <small>{tile.unit}</small>}
    </>
  );
  return (
    <li className="tile">
      <div className="tile-name">
        <span>
          {tile.name}
          {AT_MONTH_END.includes(tile.code) && <small className="muted">{say('tile.monthEnd')}</small>}
        </span>
        <button type="button" className="hint" aria-describedby={hint} aria-label={`${tile.name} ${say('definition')}`}>
          ?
        </button>
        <span role="tooltip" id={hint} className="hint-text">
          {tile.definition}
          <br />
          {say('formula')}：{tile.formula}
          {tile.clause && (
            <>
              <br />
              {say('basis')}：{tile.clause}
            </>
          )}
        </span>
      </div>
      {href && !missing ? (
        <Link
          className="tile-value"
          href={href}
          aria-label={`${tile.name} ${count(tile.value, tile.unit)}，${say('seeRows')}`}
        >
          {value}
        </Link>
      ) : (
        <span className="tile-value">{value}</span>
      )}
      <p className="tile-foot">{missing ? (tile.why ?? say('unknown')) : <Change tile={tile} say={say} />}</p>
      <Spark values={tile.trend} />
    </li>
  );
}

function Change({ tile, say }: { tile: TileFigures; say: Say }) {
  const ratio = tile.denominator ? `${grouped(tile.numerator)}/${grouped(tile.denominator)} · ` : '';
  if (tile.previous === null || tile.previous === undefined)
    return (
      <>
        {ratio}
        {say('noPrevious')}
      </>
    );
  return (
    <>
      {ratio}
      {tile.change !== null && tile.change !== undefined && `${say('change')} ${signed(tile.change)}，`}
      {say('previous', { value: count(tile.previous, tile.unit === '%' ? '%' : '') })}
    </>
  );
}
