/** The day of an instant where the reader is: `4 Nov 2026`. */
export function day(instant: string): string {
  return new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
