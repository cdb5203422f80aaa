/** What a thing on the page is called by those who built it. Never what people typed into it, nor what it says. */
export function nameOf(target: EventTarget | null): string {
  if (!(target instanceof Element)) return '';
  const name = target.getAttribute('name') ?? target.id;
  const words = name ? [name] : [...target.classList].slice(0, 2);
  return [target.localName, ...words].join('.').slice(0, 120);
}
