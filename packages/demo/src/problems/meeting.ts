/** What a problem may look at in a session. */
export interface Meeting {
  readonly id: string;
  readonly key: number;
  readonly time: number;
  readonly device: string;
  readonly browser: string;
  readonly region: string;
  /** How ready to buy the visitor is: 1 is the average of those who look around. */
  readonly keen: number;
  /** The problem that a change on trial spares the visitor, by its id, and by how much less often it strikes; null where none is tried. */
  readonly spared: { readonly problem: string; readonly by: number } | null;
}

interface Segment {
  readonly device?: string | undefined;
  readonly browser?: string | undefined;
  readonly region?: string | undefined;
}

export function inSegment(segment: Segment, meeting: Meeting): boolean {
  return (
    (segment.device === undefined || segment.device === meeting.device) &&
    (segment.browser === undefined || segment.browser === meeting.browser) &&
    (segment.region === undefined || segment.region === meeting.region)
  );
}
