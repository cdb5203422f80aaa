/**
 * The words of a name, in order: camel case, digits, separators and accents undone.
 * `PackQualityCheck` → pack, quality, check; `order_shipped.v2` → order, shipped, v, 2.
 */
export function tokensOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => part.match(/\d+\p{L}{1,2}(?!\p{L})|\p{L}+|\d+/gu) ?? []);
}
