import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Insets, Size } from './camera.js';

/** The size of an element on the screen, kept up to date. Zero before it is laid out. */
export function useSize(element: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const take = (): void => {
      const { width, height } = target.getBoundingClientRect();
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    const observer = new ResizeObserver(take);
    observer.observe(target);
    take();
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** In steps, so that a window being resized is not a new layout for every pixel. */
const ROOM_STEP = 40;

/** The room that a drawing has in an element beside its headings, in steps. */
export function useRoom(element: RefObject<Element | null>, { left, top, right, bottom }: Insets): Size {
  const { width, height } = useSize(element);
  const inSteps = (length: number): number => Math.round(length / ROOM_STEP) * ROOM_STEP;
  return { width: inSteps(width - left - right), height: inSteps(height - top - bottom) };
}
