import type { Refusals } from '../refusals.js';

const hint =
  'Weniger auf einmal geben oder `throughline decide` auf einem Rechner mit mehr Zeit und Speicher ausführen.';

export const models: Refusals['models'] = {
  tooLong: (seconds) => ({
    message: `Das Modell wurde nach ${seconds.toLocaleString('de')} Sekunden ohne Antwort beendet.`,
    hint,
  }),
  tooLarge: { message: 'Für eine solche Eingabe braucht das Modell mehr Speicher, als es haben darf.', hint },
};
