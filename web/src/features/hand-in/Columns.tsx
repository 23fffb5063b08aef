'use client';
import { useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { ColumnRow, type Decide } from './ColumnRow.tsx';
import type { Recognised } from './door.ts';

interface Props {
  found: Recognised;
  disabled: boolean;
  decide: Decide;
}

/** How each column of the file is read and why, to be corrected; a missing or doubtful column stops the file. */
export function Columns({ found, disabled, decide }: Props) {
  return found.sheets.map((sheet) => (
    <SheetOf key={sheet.sheet} {...{ ...sheet, choices: found.choices, disabled, decide }} />
  ));
}

type SheetProps = Recognised['sheets'][number] & Pick<Recognised, 'choices'> & Omit<Props, 'found'>;

function SheetOf({ sheet, columns, missing, clashes, stale, choices, disabled, decide }: SheetProps) {
  const say = useSay();
  const wrong = missing.length > 0 || clashes.length > 0;
  // Once open it stays open: whoever corrects the last column goes on from there.
  const [open, setOpen] = useState(wrong);
  const unknown = columns.filter(({ why }) => why === null);
  const read = columns.filter(({ column }) => column !== null);
  return (
    <div>
      {missing.length > 0 && (
        <p className="red" role="alert">
          {say('handIn.missing', { columns: missing.join('、') })}
        </p>
      )}
      {clashes.map((text) => (
        <p className="red" role="alert" key={text}>
          {text}
        </p>
      ))}
      {stale.map((text) => (
        <p className="amber" key={text}>
          {text}
        </p>
      ))}
      {unknown.length > 0 && (
        <p className="amber">{say('handIn.unknown', { columns: unknown.map(({ header }) => header).join('、') })}</p>
      )}
      <details className="mapping" open={open || wrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {sheet && `${sheet} · `}
          {say('handIn.columns', { n: read.length, of: columns.length })}
        </summary>
        <p className="muted">{say('columns.how')}</p>
        <table className="table compact cards-on-phone">
          <caption className="sr-only">{say('handIn.columns', { n: read.length, of: columns.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('columns.header')}</th>
              <th scope="col">{say('columns.readAs')}</th>
              <th scope="col">{say('columns.why')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((one, at) => (
              <ColumnRow key={`${at} ${one.header}`} {...{ one, disabled, decide, columns, choices }} />
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
