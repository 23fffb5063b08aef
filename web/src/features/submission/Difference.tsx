import { grouped } from '../../format.ts';
import type { Say, Word } from '../../i18n/words.ts';

const PARTS = ['changed', 'added', 'gone', 'same'] as const;

/** How many rows of a hand-in are changed, new, gone and the same beside another one; each said in the words of `of`. */
export function Difference({
  figures,
  of,
  say,
}: {
  figures: Readonly<Record<(typeof PARTS)[number], number>>;
  of: 'submission' | 'correction';
  say: Say;
}) {
  return (
    <dl className="difference">
      {PARTS.map((part) => (
        <div key={part}>
          <dt>{say(`${of}.${part}` satisfies Word)}</dt>
          <dd>{grouped(figures[part])}</dd>
        </div>
      ))}
    </dl>
  );
}
