'use client';
import { dayText, yuan } from '../../format.ts';
import type { RevealMatchMutation } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import type { Word } from '../../i18n/words.ts';

type Row = RevealMatchMutation['revealMatch'][number];

/** A row that a department answered, in full; what is empty is left out. */
export function Answer({ row }: { row: Row }) {
  const say = useSay();
  const day = (value: string | null | undefined) => value && dayText(value, say.language, 0);
  const facts: [Word, string | null | undefined][] = [
    ['match.person', row.person && `${row.person.name} ${row.person.idNoMasked}`],
    ['match.what', row.kind],
    ['match.detail', row.detail],
    ['match.registered', day(row.registeredOn)],
    ['match.amount', row.amount && yuan(row.amount, say.language)],
    ['match.band', row.band],
    ['match.remark', row.remark],
    ['match.asOf', day(row.sourceDate)],
  ];
  return (
    <dl className="revealed match-answer">
      {facts.map(
        ([word, value]) =>
          value && (
            <div key={word}>
              <dt>{say(word)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {row.others.map(({ column, value }) => (
        <div key={column}>
          <dt>{column}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
