import { frame } from './en.frame.ts';
import { pages } from './en.pages.ts';

/** The same words in English, for visitors; Chinese is what counts. */
export const en = { ...frame, ...pages };
