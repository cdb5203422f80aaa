import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from './camera.js';

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
