import Link from 'next/link';
import type { ReactNode } from 'react';
import { may } from '../../server/shell.ts';
import { type Place, rowLink } from './link.ts';

interface Props {
  county: string;
  place: Place;
  /** Warning that rests on the row: its clause is shown beside. */
  warning?: string;
  children: ReactNode;
}

/** The way to the very row handed in; without it for whom rows with names are not open. */
export async function RowLink({ county, place, warning, children }: Props) {
  if (!(await may(county, 'READ_PERSON'))) return <span className="muted">{children}</span>;
  return <Link href={rowLink(county, place, warning)}>{children}</Link>;
}
