const SCHEME = 'data-mantine-color-scheme';

/** What a landscape A4 page has room for under a view's headings, in CSS pixels. */
const PAGE = { width: 1030, height: 545 };

/** Prints on white paper in light colours, whichever the screen shows, and goes back to those when it is done. */
export function printInLight(): void {
  const root = document.documentElement;
  let shown: string | null = null;
  window.addEventListener('beforeprint', () => {
    shown = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, 'light');
    document.querySelectorAll<HTMLElement>('.view-drawing').forEach(fitToPage);
  });
  window.addEventListener('afterprint', () => {
    if (shown !== null) root.setAttribute(SCHEME, shown);
  });
}

/** A drawing is laid out for the screen, which paper has none of: it is told its size there, and how much to shrink. */
function fitToPage(drawing: HTMLElement): void {
  const { width, height } = drawing.getBoundingClientRect();
  drawing.style.setProperty('--screen-width', `${width}px`);
  drawing.style.setProperty('--screen-height', `${height}px`);
  drawing.style.setProperty('--print-scale', String(Math.min(1, PAGE.width / width, PAGE.height / height)));
}
