import { useEffect, useState } from 'react';
import type { Box } from './placed.js';

/** Milliseconds between two looks: views draw themselves while they are looked at. */
const EVERY = 200;
/** So many looks what is told of is kept in sight while the view around it grows; then the reader scrolls alone. */
const KEPT = 10;

/** Where the first of some elements that can be seen stands in the window; null while there is none. Brings it into sight. */
export function useAnchor(selectors: readonly string[]): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let looks = 0;
    const look = (): void => {
      const found = firstSeen(selectors);
      if (found instanceof HTMLElement && looks < KEPT) bringIntoSight(found);
      if (found !== null) looks += 1;
      const next = found === null ? null : boxOf(found);
      setBox((before) => (same(before, next) ? before : next));
    };
    look();
    const timer = window.setInterval(look, EVERY);
    window.addEventListener('resize', look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('resize', look);
    };
  }, [selectors]);
  return box;
}

function firstSeen(selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const seen = [...document.querySelectorAll(selector)].find((each) => boxOf(each).width > 0);
    if (seen !== undefined) return seen;
  }
  return null;
}

/** Pixels left free above what is brought into sight. */
const ABOVE = 48;

/** Scrolls what it stands in, and nothing around that: the frame of the app stays where it is. */
function bringIntoSight(element: HTMLElement): void {
  const scroller = scrollerOf(element);
  if (scroller === null) return;
  const { top, bottom } = element.getBoundingClientRect();
  const room = scroller.getBoundingClientRect();
  // On a narrow screen the card takes the lower part of the window.
  const free = window.innerWidth <= 760 ? window.innerHeight * 0.6 : room.bottom;
  if (top < room.top || bottom > free) scroller.scrollTop += top - room.top - ABOVE;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const scrolls = /auto|scroll/u.test(getComputedStyle(around).overflowY);
    if (scrolls && around.scrollHeight > around.clientHeight) return around;
  }
  return null;
}

function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const inside = { left: Math.max(0, left), top: Math.max(0, top) };
  return {
    ...inside,
    width: Math.max(0, Math.min(window.innerWidth, right) - inside.left),
    height: Math.max(0, Math.min(window.innerHeight, bottom) - inside.top),
  };
}

function same(one: Box | null, other: Box | null): boolean {
  if (one === null || other === null) return one === other;
  return (['left', 'top', 'width', 'height'] as const).every((key) => Math.abs(one[key] - other[key]) < 1);
}
