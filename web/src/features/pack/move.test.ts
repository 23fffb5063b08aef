import { describe, expect, it } from 'vitest';
import { move, startsOf } from './move.ts';

/** A cover, an item of three slides, one of one, one of two. */
const SLIDES = ['', 'a', 'a', 'a', 'b', 'c', 'c'].map((page) => ({ page }));
const led = (key: string, at: number, shift = false) => move(key, shift, at, SLIDES);

describe('keys of the presentation', () => {
  it('right and left turn one slide, and stop at both ends', () => {
    expect([led('ArrowRight', 0), led('ArrowRight', 6), led('ArrowLeft', 3), led('ArrowLeft', 0)]).toEqual([
      1, 6, 2, 0,
    ]);
    expect([led(' ', 2), led(' ', 2, true), led('PageDown', 1), led('PageUp', 1)]).toEqual([3, 1, 2, 0]);
    expect([led('Home', 4), led('End', 4), led('x', 4)]).toEqual([0, 6, null]);
  });
  it('down leads to the next item, up to the beginning of this one and then of the one before', () => {
    expect(startsOf(SLIDES)).toEqual([0, 1, 4, 5]);
    expect([0, 1, 3, 4, 5, 6].map((at) => led('ArrowDown', at))).toEqual([1, 4, 4, 5, 5, 6]);
    expect([6, 5, 4, 3, 1, 0].map((at) => led('ArrowUp', at))).toEqual([5, 4, 1, 1, 0, 0]);
  });
});
