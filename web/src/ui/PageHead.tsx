import type { ReactNode } from 'react';
import { momentText } from '../format.ts';
import type { Say } from '../i18n/words.ts';
import { Title } from './Title.tsx';

export interface PageHeadProps {
  title: string;
  say: Say;
  /** The filters in force, in words: printed under the title. */
  filters?: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** Title of a page: the question it answers. On paper also the filters and the time. */
export function PageHead({ title, say, filters, lead, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <Title of={title} say={say} />
      <h1>{title}</h1>
      {children}
      {lead && <div className="lead">{lead}</div>}
      <p className="print-only muted">
        {filters && `${say('print.filters', { filters })} · `}
        {say('print.made', { time: momentText(new Date().toISOString()) })}
      </p>
    </div>
  );
}
