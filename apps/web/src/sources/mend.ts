import type { ReplayBody } from '@throughline/server/routes';

/** One thing to mend in an item: a field is set to a value, or moved to where it belongs. */
export interface Mend {
  readonly how: 'set' | 'move';
  /** By its path with dots. */
  readonly field: string;
  /** The value, as JSON or as plain text; or the path to move to. */
  readonly to: string;
}

/** What a replay is asked for; what is left empty mends nothing. */
export function mendsOf(mends: readonly Mend[]): Pick<ReplayBody, 'move' | 'set'> {
  const told = mends.filter(
    ({ field, how, to }) => field.trim() !== '' && (how === 'set' || to.trim() !== ''),
  );
  const of = (how: Mend['how']) => told.filter((mend) => mend.how === how);
  return {
    move: Object.fromEntries(of('move').map(({ field, to }) => [field.trim(), to.trim()])),
    set: Object.fromEntries(of('set').map(({ field, to }) => [field.trim(), valueOf(to)])),
  };
}

/** JSON where it is some, else the text as it stands: `12` is a number, `"12"` and `EUR` are texts. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
