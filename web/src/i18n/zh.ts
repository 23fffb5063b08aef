import { frame } from './zh.frame.ts';
import { pages } from './zh.pages.ts';

/** Every word of the interface, Chinese first. What was handed in is shown as it came. */
export const zh = { ...frame, ...pages };
