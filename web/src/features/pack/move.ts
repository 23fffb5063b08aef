import { type TouchEvent, useRef } from 'react';

/** Share of the window, from the left, where a click goes back. */
export const ALONG = { back: 1 / 3 } as const;

const FORWARD = ['ArrowRight', 'PageDown', ' ', 'Enter'];
const BACK = ['ArrowLeft', 'PageUp', 'Backspace'];

/** The slides on which an item begins, the cover first. */
export const startsOf = (slides: readonly { page: string }[]): number[] =>
  slides.flatMap(({ page }, at) => (at === 0 || slides[at - 1]?.page !== page ? [at] : []));

/** Where a key leads from slide `at`; null for a key that turns no page. Up and down go from item to item. */
export function move(key: string, shift: boolean, at: number, slides: readonly { page: string }[]): number | null {
  const last = slides.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowDown') return startsOf(slides).find((start) => start > at) ?? at;
  if (key === 'ArrowUp') return startsOf(slides).findLast((start) => start < at) ?? 0;
  const by = BACK.includes(key) || (key === ' ' && shift) ? -1 : FORWARD.includes(key) ? 1 : 0;
  return by === 0 ? null : Math.min(last, Math.max(0, at + by));
}

/** Shortest way of a finger that turns a page, in px. */
const SWIPE = 50;

/** Whether what is touched moves sideways itself: a wide table or picture on a phone. */
function movesItself(target: Element): boolean {
  const wide = target.closest('.slide-scroll, .of-chart');
  return wide !== null && wide.scrollWidth > wide.clientWidth + 1;
}

/** Turns by a finger drawn across; one drawn up or down moves the slide itself. */
export function useSwipe(turn: (by: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const finger = touches[0];
      from.current =
        touches.length === 1 && finger && !movesItself(target as Element)
          ? { x: finger.clientX, y: finger.clientY }
          : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0];
      const start = from.current;
      from.current = null;
      if (!start || !finger) return;
      const [x, y] = [finger.clientX - start.x, finger.clientY - start.y];
      if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y) * 1.5) turn(x < 0 ? 1 : -1);
    },
  };
}
