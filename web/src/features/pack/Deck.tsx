'use client';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { ALONG, move, startsOf, useSwipe } from './move.ts';

export interface DeckProps {
  title: string;
  slides: readonly { id: string; title: string; page: string; body: ReactNode }[];
  /** Stands at the foot of every slide. */
  foot: string;
  /** What is wanting, at the top of every slide; null: nothing. */
  wanting: string | null;
  /** Where Esc leads to. */
  back: string;
}

/** First slide of each item, to jump to. */
const itemsOf = (slides: DeckProps['slides']) =>
  startsOf(slides).flatMap((at) => {
    const page = slides[at]?.page;
    return page ? [{ page, at }] : [];
  });

/** Slide that the address names; it is kept there, so that a page loaded anew stands where it stood. */
const named = (count: number): number => {
  const at = Number(window.location.hash.slice(1)) - 1;
  return Number.isInteger(at) && at > 0 && at < count ? at : 0;
};

/** What lies under the slides is out of reach while they are shown. */
function useAlone() {
  useEffect(() => {
    const under = [...document.querySelectorAll<HTMLElement>('.top, .skip')];
    for (const each of under) each.inert = true;
    document.body.classList.add('presenting');
    return () => {
      for (const each of under) each.inert = false;
      document.body.classList.remove('presenting');
    };
  }, []);
}

/** The pack as slides over the whole window: by keys, click and swipe. Everything is in the page already, so it needs no network. */
export function Deck({ title, slides, foot, wanting, back }: DeckProps) {
  const say = useSay();
  const router = useRouter();
  const stage = useRef<HTMLElement>(null);
  const [at, setAt] = useState(0);
  const last = slides.length - 1;
  const items = itemsOf(slides);
  const following = items.find((item) => item.at > at)?.at ?? at;
  useAlone();
  useEffect(() => {
    setAt(named(slides.length));
    stage.current?.focus();
  }, [slides.length]);
  const show = (next: number) => {
    const kept = Math.min(last, Math.max(0, next));
    setAt(kept);
    window.history.replaceState(null, '', `#${kept + 1}`);
  };
  const swipe = useSwipe((by) => show(at + by));
  const leave = () => (document.fullscreenElement ? document.exitFullscreen() : router.push(back));
  const full = () => (document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen?.());
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    // A button that has the focus is pressed by these, not passed over.
    if ((event.key === ' ' || event.key === 'Enter') && event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Escape') return void leave();
    if (event.key === 'f' || event.key === 'F') return void full();
    const next = move(event.key, event.shiftKey, at, slides);
    if (next === null) return;
    event.preventDefault();
    show(next);
  };
  const click = (event: MouseEvent) => {
    if ((event.target as Element).closest('.deck-tools')) return;
    show(at + (event.clientX < window.innerWidth * ALONG.back ? -1 : 1));
  };
  return (
    <section
      ref={stage}
      className="deck"
      aria-label={title}
      aria-roledescription={say('deck.role')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys turn the pages
      tabIndex={0}
      onKeyDown={press}
      onClick={click}
      {...swipe}
    >
      {slides.map((slide, number) => (
        <article key={slide.id} className={`slide${number === at ? ' shown' : ''}`} aria-hidden={number !== at}>
          {wanting && (
            <p className="slide-wanting">
              <span aria-hidden="true">▲ </span>
              {wanting}
            </p>
          )}
          <div className="slide-body">{slide.body}</div>
          <footer className="slide-foot">
            <span>{foot}</span>
            <span>
              {slide.page &&
                say('deck.item', { n: items.findLastIndex((item) => item.at <= number) + 1, of: items.length })}
            </span>
            <span className="slide-number">
              {number + 1} / {slides.length}
            </span>
          </footer>
        </article>
      ))}
      <p className="sr-only" aria-live="polite">
        {say('deck.at', { n: at + 1, of: slides.length })} {slides[at]?.title}
      </p>
      <nav className="deck-tools" aria-label={say('deck.tools')}>
        <select aria-label={say('deck.jump')} value="" onChange={(event) => show(Number(event.target.value))}>
          <option value="">{say('deck.jump')}</option>
          {items.map(({ page, at: first }) => (
            <option key={`${first}`} value={first}>
              {page}
            </option>
          ))}
        </select>
        <button type="button" disabled={at === 0} onClick={() => show(at - 1)}>
          {say('deck.back')}
        </button>
        <button type="button" disabled={at === last} onClick={() => show(at + 1)}>
          {say('deck.next')}
        </button>
        <button type="button" disabled={following === at} onClick={() => show(following)}>
          {say('deck.nextItem')}
        </button>
        <button type="button" onClick={full}>
          {say('deck.full')}
        </button>
        <button type="button" onClick={leave}>
          {say('deck.leave')}
        </button>
      </nav>
    </section>
  );
}
