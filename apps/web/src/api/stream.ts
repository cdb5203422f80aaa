/**
 * Listens to server-sent events while the page is seen. A browser keeps six connections to a server, for all of its tabs:
 * pages that nobody sees (other tabs, those that it keeps for “back”) would hold them with streams until no page loads any more.
 * Each stream tells how things stand as it begins, so that whoever looks again misses nothing.
 * @param begin opens the stream and takes what it tells.
 * @returns how to stop listening.
 */
export function listenWhileSeen(begin: () => EventSource): () => void {
  let source: EventSource | null = null;
  const look = (): void => {
    if (document.visibilityState === 'hidden') {
      source?.close();
      source = null;
    } else source ??= begin();
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    source?.close();
  };
}
