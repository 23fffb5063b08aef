import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../src/modules/analysis/contribution.ts';
import { movedSaid } from '../src/modules/analysis/findings.ts';

/** Townships by how much they moved, the most first. */
function moved(...changes: number[]): string | undefined {
  const change = String(changes.reduce((sum, one) => sum + one, 0));
  const parts = changes.map((by, at) => ({ code: `${at}`, name: `${at + 1}镇`, now: 9, before: 9 - by, change: by }));
  const told = { now: { value: '90' }, change, changePercent: '10.00', parts } as unknown as Contribution;
  return /主要来自(.*)。$/.exec(movedSaid('2025-07', told)[0] ?? '')?.[1];
}

describe('“主要来自”只说真正靠前的', () => {
  it('三个以内全说；多了只说前三个', () => {
    expect(moved(5, 3)).toBe('1镇（+5）、2镇（+3）');
    expect(moved(5, 3, 2, 1)).toBe('1镇（+5）、2镇（+3）、3镇（+2）');
    expect(moved(-5, -3, 2)).toBe('1镇（−5）、2镇（−3）');
  });
  it('和没说到的一样多的，不挑出来说', () => {
    expect(moved(5, 1, 1, 1, 1)).toBe('1镇（+5）');
    expect(moved(5, 3, 1, 1)).toBe('1镇（+5）、2镇（+3）');
  });
  it('全都一样多的，说一共几个、各多少', () => {
    expect(moved(2, 2, 2, 2, 2, 1)).toBe('1镇、2镇、3镇等 5 个（各 +2）');
  });
});
