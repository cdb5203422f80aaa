import { useEffect, useState } from 'react';

/** A drawing that takes longer than this, or that never comes, keeps nobody waiting any more. */
const LONGEST_WAIT_MS = 4000;

let seen = false;
let tell: () => void = () => {};
const drawn = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Says that a drawing, or a table in its place, can be seen. */
export function tellDrawn(): void {
  seen = true;
  tell();
}

/** Done once the first drawing can be seen: what nobody needs before that does not compete with it for the line. */
export function firstDrawing(): Promise<void> {
  const waited = new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
  return Promise.race([drawn, waited]);
}

/** Whether the first drawing can be seen, or has kept waiting long enough. */
export function useFirstDrawing(): boolean {
  const [due, setDue] = useState(seen);
  useEffect(() => {
    if (!due) void firstDrawing().then(() => setDue(true));
  }, [due]);
  return due;
}
