'use client';
import { useSay } from '../../i18n/Words.tsx';
import type { Recognised } from './door.ts';

/** How each column of the file is read: nothing is guessed, a missing required column stops. */
export function Columns({ sheets }: { sheets: Recognised['sheets'] }) {
  const say = useSay();
  return sheets.map(({ sheet, columns, missing }) => {
    const unknown = columns.filter(({ column }) => column === null);
    return (
      <div key={sheet}>
        {missing.length > 0 && (
          <p className="red" role="alert">
            {say('handIn.missing', { columns: missing.join('、') })}
          </p>
        )}
        {unknown.length > 0 && (
          <p className="amber">{say('handIn.unknown', { columns: unknown.map(({ header }) => header).join('、') })}</p>
        )}
        <details className="mapping" open={missing.length > 0}>
          <summary>
            {sheet && `${sheet} · `}
            {say('handIn.columns', { n: columns.length - unknown.length, of: columns.length })}
          </summary>
          <ul>
            {columns.map(({ header, column, required }) => (
              <li key={header} className={column === null ? 'amber' : undefined}>
                {header} → {column ?? say('handIn.notRead')}
                {required && <span className="muted"> {say('handIn.required')}</span>}
              </li>
            ))}
          </ul>
        </details>
      </div>
    );
  });
}
