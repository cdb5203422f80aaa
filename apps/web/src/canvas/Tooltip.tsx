import { useLayoutEffect, useRef, useState } from 'react';

export interface TooltipFact {
  readonly name: string;
  readonly value: string;
}

export interface TooltipContent {
  readonly title: string;
  readonly subtitle: string | null;
  readonly facts: readonly TooltipFact[];
  readonly note: string | null;
}

interface TooltipProps {
  readonly content: TooltipContent;
  /** Where the pointer is, in pixels of the canvas. */
  readonly at: { readonly x: number; readonly y: number };
}

const GAP = 14;

/** Floats beside the pointer and turns to the other side where it would leave the canvas. */
export function Tooltip({ content, at }: TooltipProps) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: -9999, top: 0 });
  useLayoutEffect(() => {
    const box = element.current;
    const around = box?.offsetParent;
    if (box === null || !(around instanceof HTMLElement)) return;
    setPlace({
      left: beside(at.x, box.offsetWidth, around.clientWidth),
      top: beside(at.y, box.offsetHeight, around.clientHeight),
    });
  }, [at, content]);
  return (
    <div ref={element} className="tip" style={place} aria-hidden="true">
      <div className="tip-title">{content.title}</div>
      {content.subtitle === null ? null : <div className="tip-subtitle">{content.subtitle}</div>}
      <dl className="tip-facts figures">
        {content.facts.map(({ name, value }, index) => (
          <div key={`${index}:${name}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {content.note === null ? null : <div className="tip-note">{content.note}</div>}
    </div>
  );
}

function beside(pointer: number, length: number, room: number): number {
  const after = pointer + GAP;
  if (after + length <= room - 8) return after;
  return Math.max(8, pointer - GAP - length);
}
