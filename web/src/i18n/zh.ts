import { analysis } from './zh.analysis.ts';
import { assignment } from './zh.assignment.ts';
import { calendar } from './zh.calendar.ts';
import { cases } from './zh.case.ts';
import { explore } from './zh.explore.ts';
import { frame } from './zh.frame.ts';
import { handIn } from './zh.hand-in.ts';
import { intake } from './zh.intake.ts';
import { law } from './zh.law.ts';
import { ledger } from './zh.ledger.ts';
import { match } from './zh.match.ts';
import { measure } from './zh.measure.ts';
import { meeting } from './zh.meeting.ts';
import { pack } from './zh.pack.ts';
import { pages } from './zh.pages.ts';
import { ranking } from './zh.ranking.ts';
import { replay } from './zh.replay.ts';
import { visit } from './zh.visit.ts';

/** Every word of the interface, Chinese first. What was handed in is shown as it came. */
export const zh = {
  ...frame,
  ...explore,
  ...analysis,
  ...assignment,
  ...cases,
  ...pages,
  ...law,
  ...replay,
  ...ranking,
  ...match,
  ...ledger,
  ...measure,
  ...meeting,
  ...pack,
  ...calendar,
  ...handIn,
  ...intake,
  ...visit,
};
