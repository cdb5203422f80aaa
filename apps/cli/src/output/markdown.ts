/** How figures and names are written in reports. */
export const lines = (all: readonly string[]): string => `${all.join('\n').trimEnd()}\n`;

/** Names come from the shop's data: none of them may become markup, or a line of its own. */
export function escaped(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>|#]/gu, (sign) => `\\${sign}`);
}
