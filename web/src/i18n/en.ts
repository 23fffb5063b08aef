import { analysis } from './en.analysis.ts';
import { assignment } from './en.assignment.ts';
import { calendar } from './en.calendar.ts';
import { cases } from './en.case.ts';
import { explore } from './en.explore.ts';
import { frame } from './en.frame.ts';
import { handIn } from './en.hand-in.ts';
import { intake } from './en.intake.ts';
import { law } from './en.law.ts';
import { ledger } from './en.ledger.ts';
import { match } from './en.match.ts';
import { measure } from './en.measure.ts';
import { meeting } from './en.meeting.ts';
import { pack } from './en.pack.ts';
import { pages } from './en.pages.ts';
import { ranking } from './en.ranking.ts';
import { replay } from './en.replay.ts';
import { visit } from './en.visit.ts';

/** The same words in English, for visitors; Chinese is what counts. */
export const en = {
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
