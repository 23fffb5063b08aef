'use client';
import { Button } from 'antd';
import { useSay } from '../../i18n/Words.tsx';
import { Drop } from './Drop.tsx';
import { type Choice, FileCard } from './FileCard.tsx';
import { monthsToChoose, open } from './items.ts';
import { Remembered } from './Remembered.tsx';
import { type Files, useFiles } from './use-files.ts';

interface Props {
  county: string;
  extracts: readonly Choice[];
  /** Months with data. */
  months: readonly string[];
  /** YYYY-MM-DD */
  day: string;
}

/** A button that turns for a moment only does not begin to turn; in milliseconds. */
const SLOW = { delay: 200 };

/** What to do next. */
function next({ usable, checked, confirmed }: Files) {
  if (!usable) return 'handIn.nowSettle' as const;
  if (!checked) return 'handIn.nowCheck' as const;
  return confirmed ? ('handIn.nowSend' as const) : ('handIn.nowConfirm' as const);
}

/** Files in, what they are confirmed, checked first, then handed in. */
export function Desk({ county, extracts, months, day }: Props) {
  const say = useSay();
  const files = useFiles(
    county,
    extracts.map(({ extract }) => extract),
  );
  const { items, busy, problem, usable, checked, confirmed } = files;
  const known = items.map(({ period }) => period);
  return (
    <section className="stack" aria-label={say('handIn.files')}>
      <Drop onFiles={files.add} disabled={busy} />
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <ul className="stack">
        {items.map((item) => (
          <FileCard
            key={item.key}
            {...{ county, item, extracts, busy, files }}
            months={monthsToChoose(months, day, known)}
          />
        ))}
      </ul>
      {items.some(open) && (
        <div className="hand-in-run">
          <Button
            type={checked ? 'default' : 'primary'}
            disabled={!usable}
            loading={busy && !checked && SLOW}
            aria-label={say('handIn.check')}
            onClick={() => files.run(true)}
          >
            {say('handIn.check')}
          </Button>
          <Button
            type="primary"
            disabled={!checked || !confirmed}
            loading={busy && checked && SLOW}
            aria-label={say('handIn.send')}
            onClick={() => files.run(false)}
          >
            {say('handIn.send')}
          </Button>
          <span className="muted" role="status">
            {say(next(files))}
          </span>
        </div>
      )}
      <Remembered county={county} version={files.version} onForget={files.forget} />
    </section>
  );
}
