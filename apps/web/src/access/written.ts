/** What somebody wrote into a field; '' where there is none of that name. */
export function written(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** All that somebody wrote, by field. */
export function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form.keys()].map((name) => [name, written(form, name)]));
}
