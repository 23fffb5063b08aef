'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from './language.ts';
import { type Say, say } from './words.ts';

const Reader = createContext<Say>(say('zh'));

/** Gives the parts that run in the browser the reader's language. */
export function Words({ language, children }: { language: Language; children: ReactNode }) {
  return <Reader.Provider value={useMemo(() => say(language), [language])}>{children}</Reader.Provider>;
}

/** Interface words inside a client component. */
export const useSay = (): Say => useContext(Reader);
