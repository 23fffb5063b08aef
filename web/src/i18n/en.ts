import { calendar } from './en.calendar.ts';
import { frame } from './en.frame.ts';
import { handIn } from './en.hand-in.ts';
import { law } from './en.law.ts';
import { match } from './en.match.ts';
import { pages } from './en.pages.ts';
import { replay } from './en.replay.ts';

/** The same words in English, for visitors; Chinese is what counts. */
export const en = { ...frame, ...pages, ...law, ...replay, ...match, ...calendar, ...handIn };
