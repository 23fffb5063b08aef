import { calendar } from './zh.calendar.ts';
import { frame } from './zh.frame.ts';
import { handIn } from './zh.hand-in.ts';
import { law } from './zh.law.ts';
import { match } from './zh.match.ts';
import { pages } from './zh.pages.ts';
import { replay } from './zh.replay.ts';

/** Every word of the interface, Chinese first. What was handed in is shown as it came. */
export const zh = { ...frame, ...pages, ...law, ...replay, ...match, ...calendar, ...handIn };
