import { assignment } from './zh.assignment.ts';
import { calendar } from './zh.calendar.ts';
import { cases } from './zh.case.ts';
import { frame } from './zh.frame.ts';
import { handIn } from './zh.hand-in.ts';
import { intake } from './zh.intake.ts';
import { law } from './zh.law.ts';
import { ledger } from './zh.ledger.ts';
import { match } from './zh.match.ts';
import { pages } from './zh.pages.ts';
import { replay } from './zh.replay.ts';
import { visit } from './zh.visit.ts';

/** Every word of the interface, Chinese first. What was handed in is shown as it came. */
export const zh = {
  ...frame,
  ...assignment,
  ...cases,
  ...pages,
  ...law,
  ...replay,
  ...match,
  ...ledger,
  ...calendar,
  ...handIn,
  ...intake,
  ...visit,
};
