const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function kept<Options, Format>(
  formats: Map<string, Format>,
  make: (region: string, options: Options) => Format,
): (region: string, options: Options) => Format {
  return (region, options) => {
    const key = `${region} ${JSON.stringify(options)}`;
    const known = formats.get(key);
    if (known !== undefined) return known;
    const format = make(region, options);
    formats.set(key, format);
    return format;
  };
}

/**
 * The format of numbers by these options, made once: making one costs a hundred times what it takes to write a number with it,
 * and `toLocaleString` makes one at each call.
 * @throws RangeError where an option is none.
 */
export const numberFormat: (region: string, options: Intl.NumberFormatOptions) => Intl.NumberFormat = kept(
  numbers,
  (region, options) => new Intl.NumberFormat(region, options),
);

/** The format of days and times by these options, made once: see {@link numberFormat}. */
export const dateFormat: (region: string, options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat = kept(
  dates,
  (region, options) => new Intl.DateTimeFormat(region, options),
);
