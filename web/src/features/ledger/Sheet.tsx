import { dayText, monthText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { Empty } from '../../ui/Refusal.tsx';
import { type LedgerSheet, LedgerTable } from './LedgerTable.tsx';

/** A ledger as it is printed and stamped: annex, title, who and when, the balance, the table, where the stamp goes. */
export function Sheet({ sheet, county, say }: { sheet: LedgerSheet; county: string; say: Say }) {
  const { annex, title, unit, month, day, balance, stamp, notes, clause, reason } = sheet;
  return (
    <section className="card long ledger-sheet">
      <p className="ledger-annex">{annex}</p>
      <h2 className="ledger-title">{title}</h2>
      <p className="ledger-unit">
        <span>{say('ledger.unit', { unit })}</span>
        <span>{monthText(month, say.language)}</span>
        <span>{say('ledger.asOf', { day: dayText(day, say.language, 0) })}</span>
      </p>
      {balance && (
        <p className="ledger-balance" role="status">
          {say('ledger.balance', { ...balance })}
        </p>
      )}
      {sheet.rows.length === 0 ? (
        <Empty title={say('ledger.empty')} hint={say('ledger.emptyHint')} />
      ) : (
        <LedgerTable sheet={sheet} county={county} />
      )}
      {stamp && <p className="ledger-stamp print-only">{say('ledger.stamp', { stamp })}</p>}
      <div className="muted ledger-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {clause && (
          <p>
            {clause.documentNo} {clause.article}：“{clause.quote}”
          </p>
        )}
        {reason && <p>{reason}</p>}
        <p className="screen-only">{say('ledger.byItself')}</p>
      </div>
    </section>
  );
}
