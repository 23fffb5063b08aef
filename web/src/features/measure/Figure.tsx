'use client';
import { Tooltip } from 'antd';
import Link from 'next/link';
import { count, grouped, MISSING, signed } from '../../format.ts';
import type { FigurePartsFragment, MeasurePartsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import type { Say } from '../../i18n/words.ts';

export interface FigureProps {
  measure: MeasurePartsFragment;
  figure: FigurePartsFragment;
  /** What it is compared with, and what that is called: 上月, 去年同期. */
  before?: FigurePartsFragment | null;
  against?: string;
  /** In the measure's unit, and of a count in percent of what it was. */
  change?: string | null;
  changePercent?: string | null;
  /** Why the time it stands for is not complete; null or absent: it is. Of work done it is not said: no hand-in changes it. */
  incomplete?: string | null;
  /** Address of its rows: figureLink. */
  href?: string | null;
  /** A column that says the unit in its head needs no unit in its cells. */
  unitless?: boolean;
}

/** 1,234 户; 90.20%. */
const valueText = ({ figure, measure, unitless }: FigureProps): string =>
  unitless && measure.unit !== '%' ? grouped(figure.value) : count(figure.value, measure.unit);

/** 37/41; of a count nothing. */
const fraction = ({ numerator, denominator }: FigurePartsFragment): string =>
  denominator === null || denominator === undefined ? '' : `${grouped(numerator)}/${grouped(denominator)}`;

/** How a figure changed, in words: 环比 +47（+12.3%），上月 365. */
export function changeText({ figure, before, change, changePercent, against, measure }: FigureProps, say: Say): string {
  if (!before || figure.value === null || figure.value === undefined) return '';
  const name = against ?? say('figure.before');
  if (before.value === null || before.value === undefined) return say('figure.noBefore', { against: name });
  const percent = changePercent === null || changePercent === undefined ? '' : `${signed(changePercent)}%`;
  const unit = measure.unit === '%' ? say('figure.points') : '';
  return say(percent ? 'figure.changeOf' : 'figure.change', {
    ...{ against: name, before: measure.unit === '%' ? `${before.value}%` : grouped(before.value), percent },
    change: `${signed(change)}${unit}`,
  });
}

/** Whether a change is for the better; null where neither way is good, or nothing changed. */
function better({ measure, change }: FigureProps): boolean | null {
  const by = Number(change ?? 0);
  if (!measure.good || by === 0) return null;
  return measure.good === 'HIGH' ? by > 0 : by < 0;
}

/** Why a figure is not complete; null when it is. */
const wanting = ({ measure, incomplete }: FigureProps): string | null => (measure.handedIn && incomplete) || null;

/** What the figure is, in words: on hover and when it has the focus. */
function Meaning(props: FigureProps) {
  const { measure, figure } = props;
  const say = useSay();
  const lines: [string, string | null | undefined][] = [
    [say('formula'), measure.formula],
    [say('basis'), measure.source],
    [say('figure.note'), measure.note],
    [say('figure.missing'), figure.why],
    [say('figure.incomplete'), wanting(props)],
  ];
  return (
    <span className="figure-meaning">
      <b>{measure.name}</b> {measure.definition}
      {lines.map(([name, text]) =>
        text ? (
          <span key={name}>
            {name}：{text}
          </span>
        ) : null,
      )}
    </span>
  );
}

/** The number with its definition; it opens its rows where there are any. */
function Value(props: FigureProps & { className?: string; tile?: boolean }) {
  const say = useSay();
  const { figure, measure, href, className = '' } = props;
  const incomplete = wanting(props);
  const missing = figure.value === null || figure.value === undefined;
  const text = missing ? MISSING : valueText(props);
  const apart = props.tile && !missing && measure.unit !== '%';
  const inside = (
    <>
      {apart ? grouped(figure.value) : text}
      {apart && <small>{measure.unit}</small>}
      {incomplete && !missing && (
        <span className="incomplete-mark" aria-hidden="true">
          *
        </span>
      )}
    </>
  );
  const spoken = `${measure.name} ${missing ? (figure.why ?? say('unknown')) : text}${incomplete ? `，${say('figure.incompleteShort')}` : ''}`;
  return (
    <Tooltip title={<Meaning {...props} />} trigger={['hover', 'focus']} styles={{ root: { maxWidth: 360 } }}>
      {href && !missing ? (
        <Link
          className={`figure-value ${className}`}
          href={href}
          aria-label={`${spoken}，${say('seeRows')}`}
          prefetch={false}
        >
          {inside}
        </Link>
      ) : (
        <button type="button" className={`figure-value ${className}`} aria-label={spoken}>
          {inside}
        </button>
      )}
    </Tooltip>
  );
}

const MARKS = { true: '▲', false: '▼' } as const;

function Change(props: FigureProps) {
  const say = useSay();
  const text = changeText(props, say);
  if (!text) return null;
  const good = better(props);
  const by = Number(props.change ?? 0);
  return (
    <span className={good === null ? undefined : good ? 'figure-better' : 'figure-worse'}>
      {by !== 0 && <span aria-hidden="true">{MARKS[`${by > 0}`]} </span>}
      {text}
    </span>
  );
}

/**
 * A number as it stands in a table or a sentence: value with unit, n/d, change against what, complete or not. Hover or
 * focus: definition, formula, clause. Click: its rows.
 */
export function Figure(props: FigureProps) {
  const say = useSay();
  const { figure, measure } = props;
  const [parts, change] = [fraction(figure), changeText(props, say)];
  return (
    <span className="figure">
      <Value {...props} />
      {parts && measure.denominator && <small className="figure-of">{parts}</small>}
      {change && (
        <small className="figure-change">
          <Change {...props} />
        </small>
      )}
    </span>
  );
}

/** The same number as a tile of a page. */
export function FigureTile(props: FigureProps) {
  const { figure, measure } = props;
  const say = useSay();
  const missing = figure.value === null || figure.value === undefined;
  return (
    <li className="tile">
      <div className="tile-name">
        <span>{measure.name}</span>
        {wanting(props) && <span className="amber small">{say('figure.incompleteShort')}</span>}
      </div>
      <Value {...props} className="tile-value" tile />
      <p className="tile-foot">
        {missing ? (
          (figure.why ?? say('unknown'))
        ) : (
          <>
            {measure.denominator && `${fraction(figure)} `}
            <Change {...props} />
          </>
        )}
      </p>
    </li>
  );
}
