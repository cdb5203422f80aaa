import type { Mood } from '@throughline/blueprint';

/** What the row of the drawing says, for those who hear it or read the table. */
export function MoodList({
  mood,
  label,
  seen,
}: {
  readonly mood: Mood;
  readonly label: string;
  readonly seen: boolean;
}) {
  return (
    <ul className={seen ? 'mood-list figures' : 'unseen'} aria-label={label} data-testid="mood-list">
      {mood.points.map(({ stage, said }) => (
        <li key={stage}>{said}</li>
      ))}
    </ul>
  );
}
