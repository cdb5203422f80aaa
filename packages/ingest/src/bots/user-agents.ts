import { isbot } from 'isbot';

/** The text property of events in which mappings keep what a browser, or a program, says that it is. */
export const USER_AGENT = 'user_agent';

/**
 * Whether a user agent says that it is a program, by the patterns of isbot. An empty one says nothing, and so is not one.
 */
export function isBotAgent(userAgent: string): boolean {
  return isbot(userAgent);
}
