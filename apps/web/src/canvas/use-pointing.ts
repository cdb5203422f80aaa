import { useCallback, useState, type PointerEvent } from 'react';

/** What lies under the pointer. */
export interface Pointed {
  readonly kind: 'node' | 'link';
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number };
}

export interface Pointing {
  readonly pointed: Pointed | null;
  readonly onPointerMove: (event: PointerEvent<Element>) => void;
  readonly onPointerLeave: () => void;
}

/** One listener for the whole drawing, which tells node and link apart by their data attributes. */
export function usePointing(): Pointing {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const onPointerMove = useCallback((event: PointerEvent<Element>) => {
    // A finger has no hover: its tap is a click. And while the drawing is dragged, nothing is pointed at.
    if (event.pointerType === 'touch' || event.buttons !== 0) setPointed(null);
    else setPointed(underPointer(event));
  }, []);
  const onPointerLeave = useCallback(() => setPointed(null), []);
  return { pointed, onPointerMove, onPointerLeave };
}

function underPointer(event: PointerEvent<Element>): Pointed | null {
  const found = thingAt(event.target);
  if (found === null) return null;
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { ...found, at: { x: event.clientX - left, y: event.clientY - top } };
}

/** The node or link that an element belongs to. */
export function thingAt(target: EventTarget | null): { kind: Pointed['kind']; id: string } | null {
  const element = target instanceof Element ? target.closest('[data-node],[data-link]') : null;
  if (element === null) return null;
  const node = element.getAttribute('data-node');
  return node === null
    ? { kind: 'link', id: element.getAttribute('data-link') ?? '' }
    : { kind: 'node', id: node };
}
