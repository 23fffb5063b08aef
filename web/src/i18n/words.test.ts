import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { say } from './words.ts';
import { zh } from './zh.ts';

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe('both languages', () => {
  it.each(Object.keys(zh) as (keyof typeof zh)[])('%s holds the same values', (key) =>
    expect(holes(en[key])).toEqual(holes(zh[key])),
  );
  it('put values in place', () => expect(say('zh')('overdue', { days: 3 })).toBe('逾期 3 天'));
});
