/** A text of the catalogue in which `**…**` is set off, since where that stands differs from language to language. */
export function Marked({ text }: { readonly text: string }) {
  return text
    .split('**')
    .map((part, at) => (at % 2 === 1 ? <strong key={`${at} ${part}`}>{part}</strong> : part));
}
