import type { FeedbackAnswer, KeptPromise, ShopSettings } from '@throughline/model';
import {
  formatCompact,
  formatCount,
  formatDecimal,
  formatDuration,
  formatMoneyCompact,
  formatShare,
} from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Mark, Marks } from './mark-places.js';

/** What a drawing can be looked at by. */
export const OVERLAYS = ['volume', 'wait', 'money', 'mood', 'sla'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** A step of the blueprint or an activity of the map, as far as overlays ask. */
export interface Station {
  readonly id: string;
  readonly activities: readonly string[];
  readonly events: number;
  /** Seconds at the median. */
  readonly wait: number | null;
  readonly money: { readonly value: number; readonly currency: string } | null;
}

/** Fewer answers than this say little: the figure is hollow. */
const FEW_ANSWERS = 20;

type Sized = Omit<Mark, 'level'> & { readonly id: string; readonly size: number };

/** Bars as long as a share of the greatest. */
function levelled(sized: readonly Sized[]): Marks {
  const most = Math.max(0, ...sized.map(({ size }) => size));
  return new Map(
    sized.map(({ id, size, ...mark }) => [id, { ...mark, level: most === 0 ? 0 : Math.max(0, size) / most }]),
  );
}

/** Figures that the drawing’s own answer holds: events, median wait before, and amounts. */
export function plainMarks(overlay: 'volume' | 'wait' | 'money', stations: readonly Station[]): Marks {
  const texts = t().drawing.overlay;
  return levelled(
    stations.flatMap(({ id, events, wait, money }): Sized[] => {
      switch (overlay) {
        case 'volume':
          return [mark(id, events, formatCompact(events), texts.said.volume(formatCount(events)))];
        case 'wait':
          return wait === null
            ? []
            : [mark(id, wait, formatDuration(wait), texts.said.wait(formatDuration(wait)))];
        case 'money': {
          if (money === null) return [];
          const text = formatMoneyCompact(money.value, money.currency);
          return [mark(id, money.value, text, texts.said.money(text))];
        }
      }
    }),
  );
}

function mark(id: string, size: number, text: string, said: string): Sized {
  return { id, size, text, said, tone: 'plain' };
}

/** Which score is told: the one with more answers; null where nobody has answered. */
export function scoreOf({ csat, nps }: Pick<FeedbackAnswer, 'csat' | 'nps'>): 'csat' | 'nps' | null {
  if (csat.n === 0 && nps.n === 0) return null;
  return nps.n > csat.n ? 'nps' : 'csat';
}

/** How those who came from a step answered when they were asked; bounds at 95 %. */
export function moodMarks(feedback: FeedbackAnswer, stations: readonly Station[]): Marks {
  const score = scoreOf(feedback);
  if (score === null) return new Map();
  return new Map(
    stations.flatMap(({ id, activities }): [string, Mark][] => {
      const found = feedback.steps.find(({ activity }) => activity !== null && activities.includes(activity));
      const { value = null, n = 0, low = null, high = null } = found?.[score] ?? {};
      if (value === null || low === null || high === null) return [];
      const text = scoreText(score, value);
      const said = t().drawing.overlay.said.mood(
        text,
        scoreText(score, low),
        scoreText(score, high),
        formatCount(n),
      );
      const level = score === 'csat' ? value : (value + 100) / 200;
      return [
        [
          id,
          { text: `${text} · ${formatCompact(n)}`, said, level, tone: n < FEW_ANSWERS ? 'unsure' : 'plain' },
        ],
      ];
    }),
  );
}

/** CSAT as a share, NPS in signed points. */
export function scoreText(score: 'csat' | 'nps', value: number): string {
  if (score === 'csat') return formatShare(value);
  return formatDecimal(value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
}

/** Which share of a shop’s promises is kept, at the steps by which they are kept. */
export function slaMarks(
  kept: readonly KeptPromise[],
  promises: ShopSettings['promises'],
  stations: readonly Station[],
): Marks {
  return new Map(
    promises.flatMap((promise): [string, Mark][] => {
      const told = kept.find(({ name }) => name === (promise.name ?? promise.id));
      const station = stations.find(({ activities }) => promise.to.some((name) => activities.includes(name)));
      if (told === undefined || station === undefined || told.share === null) return [];
      const due = told.kept + told.broken;
      const said = t().drawing.overlay.said.sla(told.name, formatCount(told.kept), formatCount(due));
      const mark = {
        text: `${formatShare(told.share)} · ${formatCompact(due)}`,
        said,
        level: told.share,
        tone: due < FEW_ANSWERS ? 'unsure' : 'plain',
      } as const;
      return [[station.id, mark]];
    }),
  );
}
