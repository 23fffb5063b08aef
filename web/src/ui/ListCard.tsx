import type { ReactNode } from 'react';
import type { Twin } from '../chart/spec.ts';
import type { Filter } from '../filter.ts';
import { grouped } from '../format.ts';
import type { Say, Word } from '../i18n/words.ts';
import { Download } from './Download.tsx';
import { Pager, type PagerProps } from './Pager.tsx';
import { Empty } from './Refusal.tsx';

interface Props {
  county: string;
  page: string;
  filter: Filter;
  say: Say;
  /** Word of the count, which takes n. */
  count: Word;
  list: { totalCount: number; pageInfo: PagerProps['info'] };
  shown: number;
  /** Title and filters as they stand on the page, for the file. */
  named: { title: string; filters: string };
  twin: Twin;
  empty: { title: string; hint?: string };
  sort?: ReactNode;
  children: ReactNode;
}

/** A list with its count, its file and its pages; a sentence in place of no rows. */
export function ListCard({ county, page, filter, say, count, list, shown, named, twin, empty, sort, children }: Props) {
  return (
    <section className="card long">
      <div className="list-head">
        <strong>{say(count, { n: grouped(list.totalCount) })}</strong>
        {sort}
        <div className="tools">
          <Download title={named.title} filters={named.filters} twin={twin} />
        </div>
      </div>
      {shown === 0 ? <Empty {...empty} /> : children}
      <Pager
        county={county}
        page={page}
        filter={filter}
        total={list.totalCount}
        shown={shown}
        info={list.pageInfo}
        say={say}
      />
    </section>
  );
}
