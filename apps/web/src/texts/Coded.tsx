/** A text in which what is typed or read as it stands is set off by `…`: a command, the name of a field. */
export function Coded({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={`${at} ${part}`}>{part}</code> : part));
}
