import type { MeetingPageId } from '@dixian/warehouse';
import type { PageBuilder } from '../pack-ask.ts';
import { balance } from './balance.ts';
import { carried } from './carried.ts';
import { decisions } from './decisions.ts';
import { delivery } from './delivery.ts';
import { departments } from './departments.ts';
import { identification } from './identification.ts';
import { late } from './late.ts';
import { massRisk } from './mass-risk.ts';
import { missed } from './missed.ts';
import { next } from './next.ts';
import { notes } from './notes.ts';
import { overlap } from './overlap.ts';
import { ranking } from './ranking.ts';
import { rectification, visits } from './visits.ts';
import { warnings } from './warnings.ts';
import { monitoring, work } from './work.ts';

/** What a page of a pack shows, by the id that documents call it. */
export const PAGES: Readonly<Record<MeetingPageId, PageBuilder>> = {
  ...{ decisions, balance, warnings, overlap, departments, late, carried, missed, delivery, identification, ranking },
  mass_risk: massRisk,
  ...{ next, notes, work, monitoring, visits, rectification },
};
