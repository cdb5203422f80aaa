import { t } from '../../texts/texts.js';

/** `promises[6].within: must …` at the end of what is said of settings. */
const ENTRY = /^.*?\b[a-z]\w*\[(\d+)\][\w.[\]]*: /iu;

/** What the server says of an entry of a list, by its place on the screen rather than by the name of its field. */
export function saidOfEntry(message: string): string {
  return message.replace(ENTRY, (_, at: string) => `${t().rules.entry(Number(at) + 1, '')}: `);
}
