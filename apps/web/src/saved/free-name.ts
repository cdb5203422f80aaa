/** A name that nothing else has: the one that is wanted, or that with the first number that is free, as `My dashboard 2`. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const numbered = `${wanted} ${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
