import type { Locale } from '../nouns.js';

const ENGLISH = {
  blueprint: 'Blueprint',
  map: 'Map',
  events: 'events',
  rejected: 'rows rejected',
  main: 'the way most journeys take',
  others: 'other ways',
  back: 'back',
  lost: 'end here without the goal',
  countedIn: 'Counted in',
  /** Buttons of a page. */
  tools: {
    out: 'Zoom out (−)',
    in: 'Zoom in (+)',
    fit: 'Show all (0)',
    fitSign: 'Fit',
    theme: 'Light or dark',
    close: 'Close',
  },
};

/** What stands around a picture: its title, what was read, and its legend. */
export type FrameWords = typeof ENGLISH;

const GERMAN: FrameWords = {
  blueprint: 'Blueprint',
  map: 'Karte',
  events: 'Ereignisse',
  rejected: 'Zeilen abgewiesen',
  main: 'der Weg, den die meisten Reisen nehmen',
  others: 'andere Wege',
  back: 'zurück',
  lost: 'enden hier ohne das Ziel',
  countedIn: 'Gezählt in',
  tools: {
    out: 'Verkleinern (−)',
    in: 'Vergrößern (+)',
    fit: 'Alles zeigen (0)',
    fitSign: 'Alles',
    theme: 'Hell oder dunkel',
    close: 'Schließen',
  },
};

export const frameWords = (locale: Locale = 'en'): FrameWords => (locale === 'de' ? GERMAN : ENGLISH);
