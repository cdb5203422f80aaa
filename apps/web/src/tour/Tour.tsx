import './tour.css';
import { Button } from '@mantine/core';
import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useNarrow } from '../shell/use-narrow.js';
import { t } from '../texts/texts.js';
import { type Box, placed, ringAround } from './placed.js';
import { ANCHORS, destinationOf, type Stop, stopBeside, stopsOn } from './stops.js';
import { goToStop } from './tour-state.js';
import { useAnchor } from './use-anchor.js';
import { useFocusLent } from './use-focus-lent.js';
import { useLeave } from './use-leave.js';
import { useSubject } from './use-subject.js';
import { useGoTo, useTravel } from './use-travel.js';

const NOTHING_OPEN = { finding: null, step: null };

/** One stop of the tour: the view that it is about, a quiet ring around what it tells of, and a card beside that. */
export function Tour({ stop }: { readonly stop: Stop }) {
  const subject = useSubject();
  const narrow = useNarrow();
  const goTo = useGoTo();
  useTravel(stop, narrow ? NOTHING_OPEN : subject);
  const leave = useCallback(() => goToStop(null), []);
  useLeave(leave);
  const box = useAnchor(ANCHORS[stop]);
  const done = (): void => {
    leave();
    goTo(destinationOf('own', subject));
  };
  return (
    <>
      {box === null ? null : (
        <div className="tour-ring" aria-hidden style={{ ...ringAround(box, roomOfWindow()) }} />
      )}
      <Card stop={stop} stops={stopsOn(narrow)} box={box} onLeave={leave} onDone={done} />
    </>
  );
}

interface WaysProps {
  readonly stop: Stop;
  readonly stops: readonly Stop[];
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

interface CardProps extends WaysProps {
  readonly box: Box | null;
}

function Card({ box, ...ways }: CardProps) {
  const { stop, stops } = ways;
  const heading = useId();
  const card = useRef<HTMLElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  useFocusLent(onward);
  const style = usePlace(card, box, stop);
  const { title, says } = t().tour.stops[stop];
  const narrow: Partial<Record<Stop, string>> = useNarrow() ? t().tour.narrow : {};
  return (
    <section
      ref={card}
      className="tour-card"
      role="dialog"
      aria-labelledby={heading}
      data-testid="tour"
      data-stop={stop}
      style={style}
    >
      <div aria-live="polite" aria-atomic>
        <p className="tour-count figures">{t().tour.count(stops.indexOf(stop) + 1, stops.length)}</p>
        <h2 id={heading}>{title}</h2>
        <p>{narrow[stop] ?? says}</p>
      </div>
      <div className="tour-ways">
        <Ways {...ways} onward={onward} />
      </div>
    </section>
  );
}

interface OnwardProps extends WaysProps {
  readonly onward: RefObject<HTMLButtonElement | null>;
}

/** On, back, or out. The way on is one button to the end: whoever stands on it can stay there. */
function Ways({ stop, stops, onLeave, onDone, onward }: OnwardProps) {
  const back = stopBeside(stops, stop, -1);
  const on = stopBeside(stops, stop, 1);
  return (
    <>
      {on === null ? null : (
        <Button size="xs" variant="subtle" color="gray" onClick={onLeave}>
          {t().tour.skip}
        </Button>
      )}
      <span className="tour-gap" />
      {back === null ? null : (
        <Button size="xs" variant="default" onClick={() => goToStop(back)}>
          {t().tour.back}
        </Button>
      )}
      <Button ref={onward} size="xs" onClick={() => (on === null ? onDone() : goToStop(on))}>
        {on === null ? t().tour.done : t().tour.next}
      </Button>
    </>
  );
}

const roomOfWindow = () => ({ width: window.innerWidth, height: window.innerHeight });

function usePlace(card: RefObject<HTMLElement | null>, box: Box | null, stop: Stop): CSSProperties {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (card.current !== null)
      setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
  }, [card, stop]);
  const { left, top } = placed(box, size, roomOfWindow());
  return { '--left': `${left}px`, '--top': `${top}px` } as CSSProperties;
}
