import type { Texts } from '../en/index.js';

export const correlation: Texts['correlation'] = {
  title: 'Zusammenhang',
  ask: 'Was damit einhergeht, ans Ziel zu kommen:',
  goal: 'Ziel',
  ownGoal: 'das Ziel dieser Art',
  within: 'innerhalb von',
  any: 'beliebiger Zeit',
  said: (converted, journeys, goal) =>
    `**${converted}** von ${journeys} erreichen ${goal}. Was sie davor taten oder waren, verglichen mit denen, die es nicht erreichen:`,
  note: 'Was zusammen auftritt, muss einander nicht verursachen; was spät auf dem Weg kommt, steht weit oben.',
  young: (count) => `${count} begannen zu spät, um so lange beobachtet zu werden, und sind nicht dabei.`,
  nothing:
    'Nichts sticht hervor: Kein Wert kommt bei genügend Reisen vor, oder es gibt nichts zu vergleichen.',
  odds: 'Chancenverhältnis',
  oddsNote: (tested) =>
    `mit dem Intervall von 95 %, auf logarithmischer Skala; ${tested} Vergleiche, die sichersten zuerst`,
  heads: {
    factor: 'Was',
    n: 'Reisen',
    rate: 'Damit',
    without: 'Ohne',
    odds: 'Chancenverhältnis',
    discovery: 'Falsch-Entdeckung',
  },
  interval: (ratio, low, high) => `${ratio} (${low}–${high})`,
  behind: {
    has: (factor) => `Mit „${factor}“`,
    rate: (factor) => `Mit „${factor}“, am Ziel`,
    without: (factor) => `Ohne „${factor}“, am Ziel`,
  },
  ofObject: (facet) => `${facet} des Objekts`,
  did: 'tat',
  needed: {
    title: 'Ohne das kommt niemand ans Ziel',
    note: 'der Anteil derer, die so weit kamen, der das Ziel erreicht',
    step: 'Schritt',
  },
  unsure: 'kann Zufall sein',
};
