import { guarded } from '../guard.js';

/** A shift of the layout (Layout Instability API); the DOM library does not know these entries yet. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

interface Interaction extends PerformanceEntry {
  readonly interactionId?: number;
}

function observe(type: string, each: (entry: PerformanceEntry) => void, options: object = {}): void {
  guarded(() => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(guarded(each)));
    observer.observe({ type, buffered: true, ...options });
  })();
}

/**
 * Web vitals of this page as they stand when asked, as web.dev defines them: `ttfb`, `lcp` and `inp` in milliseconds, `cls`
 * without a unit. What the browser does not measure, or has nothing to say of, is left out.
 */
export function watchVitals(): () => Readonly<Record<string, number>> {
  const vitals: Record<string, number> = {};
  observe('navigation', (entry) => {
    const { responseStart } = entry as PerformanceNavigationTiming;
    if (responseStart > 0) vitals['ttfb'] = Math.round(responseStart);
  });
  observe('largest-contentful-paint', ({ startTime }) => (vitals['lcp'] = Math.round(startTime)));
  watchShifts(vitals);
  watchInteractions(vitals);
  return () => ({ ...vitals });
}

/** Cumulative layout shift: the worst burst, one second between its shifts and five in all at most. */
function watchShifts(vitals: Record<string, number>): void {
  let began = 0;
  let last = 0;
  let burst = 0;
  vitals['cls'] = 0;
  observe('layout-shift', (entry) => {
    const { startTime, value, hadRecentInput } = entry as Shift;
    if (hadRecentInput) return;
    if (startTime - last > 1000 || startTime - began > 5000) {
      began = startTime;
      burst = 0;
    }
    last = startTime;
    burst += value;
    vitals['cls'] = Math.max(vitals['cls'] ?? 0, Math.round(burst * 1e4) / 1e4);
  });
}

/** Interaction to next paint: the slowest interaction, one in fifty left aside. */
function watchInteractions(vitals: Record<string, number>): void {
  const slowest = new Map<number, number>();
  const note = (entry: PerformanceEntry): void => {
    const { interactionId = 0, duration } = entry as Interaction;
    if (interactionId === 0) return;
    slowest.set(interactionId, Math.max(duration, slowest.get(interactionId) ?? 0));
    const sorted = [...slowest.values()].sort((one, other) => other - one);
    vitals['inp'] = sorted[Math.floor(sorted.length / 50)] ?? duration;
  };
  observe('event', note, { durationThreshold: 16 });
}
