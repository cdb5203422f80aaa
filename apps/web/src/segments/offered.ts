interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * The values that a rule can have: what is chosen and known to nobody, those that most journeys have, and what is typed where
 * it is none of these. Each once, since a list of options takes no value twice.
 */
export function offered(known: readonly Option[], chosen: readonly string[], typed: string): Option[] {
  const listed = known.map(({ value, label }) => ({ value, label }));
  const names = new Set(listed.flatMap(({ value, label }) => [value, label]));
  const isNew = (value: string): boolean => value !== '' && !names.has(value);
  const own = [...new Set(chosen.filter(isNew))];
  const said = typed.trim();
  const further = isNew(said) && !own.includes(said) ? [said] : [];
  const asOption = (value: string): Option => ({ value, label: value });
  return [...own.map(asOption), ...listed, ...further.map(asOption)];
}
