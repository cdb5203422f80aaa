/** The finest amount that is kept: a ten-thousandth, the smallest minor unit of any currency. */
const SCALE = 4;
const ONE = 10n ** BigInt(SCALE);

/**
 * A decimal as a whole number of ten-thousandths.
 *
 * @throws RangeError where the text is no plain decimal with at most four decimals.
 */
export function parseDecimal(value: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/u.exec(value);
  if (match === null) {
    throw new RangeError(`"${value}" is not a decimal number such as -12.50 with up to ${SCALE} decimals`);
  }
  const [, sign, whole = '0', fraction = ''] = match;
  const units = BigInt(whole) * ONE + BigInt(fraction.padEnd(SCALE, '0'));
  return sign === '-' ? -units : units;
}

/** Ten-thousandths as a decimal with at least `decimals` decimals, and more only where they are not zero. */
export function formatDecimal(units: bigint, decimals: number): string {
  const size = units < 0n ? -units : units;
  const all = (size % ONE).toString().padStart(SCALE, '0');
  const kept = all.slice(0, decimals) + all.slice(decimals).replace(/0+$/u, '');
  const text = (size / ONE).toString() + (kept === '' ? '' : `.${kept}`);
  return units < 0n ? `-${text}` : text;
}

/** Ten-thousandths in one minor unit of a currency with this many decimals. */
export function unitsPerMinor(decimals: number): bigint {
  return 10n ** BigInt(SCALE - decimals);
}
