/** What decides whether the tour starts without being asked for. */
interface Visit {
  /** What this browser remembers of the tour. */
  readonly seen: boolean;
  readonly demo: boolean;
  /** A browser that is driven by a program. */
  readonly automated: boolean;
  /** The address leads to one finding or one step: whoever follows it wants to see that. */
  readonly aimed: boolean;
}

/** Only on a first visit to the demo shop by a person who did not follow a link to something else. */
export function startsByItself({ seen, demo, automated, aimed }: Visit): boolean {
  return demo && !seen && !automated && !aimed;
}
