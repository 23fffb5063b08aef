import { en } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

export type Word = keyof typeof zh;
export type Values = Record<string, string | number>;
/** One interface word in the reader's language; `{name}` in it is replaced by the value of that name. */
export type Say = ((word: Word, values?: Values) => string) & { language: Language };

/** The dictionary of one language as a function. */
export function say(language: Language): Say {
  const book: Record<Word, string> = language === 'en' ? en : zh;
  const speak = (word: Word, values: Values = {}) =>
    book[word].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return Object.assign(speak, { language });
}

/** The word for a code the hub may say; a code without a word is shown as it came. */
export function named(say: Say, area: 'act' | 'result', code: string): string {
  const word = `${area}.${code}`;
  return word in zh ? say(word as Word) : code;
}
