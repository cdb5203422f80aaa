/**
 * A double click sends a form once. The second click comes before it is drawn that the first one is under way, and what was made by
 * it (a comment, a saved answer) would be made twice.
 */
export function sendOnce(page: Document): void {
  page.addEventListener(
    'click',
    (event) => {
      const isAgain = event.detail > 1;
      const sends = event.target instanceof Element && event.target.closest('button[type=submit]') !== null;
      if (isAgain && sends) event.preventDefault();
    },
    { capture: true },
  );
}
