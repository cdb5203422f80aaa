/** Segments by recency (across the lists: from 1, long ago, to 5) and by frequency and money (within: from 1 to 5). */
const GRID = [
  ['hibernating', 'hibernating', 'at risk', 'at risk', 'cannot lose'],
  ['hibernating', 'hibernating', 'at risk', 'at risk', 'cannot lose'],
  ['about to sleep', 'about to sleep', 'need attention', 'loyal', 'loyal'],
  ['promising', 'potential loyalists', 'potential loyalists', 'loyal', 'loyal'],
  ['new customers', 'potential loyalists', 'potential loyalists', 'champions', 'champions'],
] as const;

export type SegmentName = (typeof GRID)[number][number];

/** Every name, the best customers first. */
export const SEGMENT_NAMES: readonly SegmentName[] = [
  'champions',
  'loyal',
  'potential loyalists',
  'new customers',
  'promising',
  'need attention',
  'about to sleep',
  'cannot lose',
  'at risk',
  'hibernating',
];

/** The name of who has these scores, each from 1 to `bins`; frequency and money count half each. */
export function segmentName(
  { recency, frequency, monetary }: Readonly<Record<'recency' | 'frequency' | 'monetary', number>>,
  bins: number,
): SegmentName {
  const place = (score: number): number => Math.min(4, Math.floor(((score - 0.5) / bins) * 5));
  // A half is rounded up: who comes often or spends much is worth a second look.
  const worth = Math.ceil((frequency + monetary) / 2);
  return GRID[place(recency)]?.[place(worth)] ?? 'hibernating';
}
