import type { Refusals } from '../refusals.js';

const CALLED = {
  customer: 'keinen Kunden mit dieser Id',
  email: 'keinen Kunden mit dieser E-Mail-Adresse',
  order: 'keine Bestellung mit dieser Nummer',
};

export const cards: Refusals['cards'] = {
  unknown: (shop, by) => ({
    message: `${shop} kennt ${CALLED[by]}.`,
    hint: 'Es gehört dazu, was den Kunden nennt: by ist customer, email oder order.',
  }),
  notSigned: {
    message: 'Diese Karte zeigt nichts (mehr).',
    hint: 'Ihr Link wurde verändert, oder das Geheimnis, das ihn signiert hat, wurde ersetzt: um einen neuen bitten.',
  },
  older: {
    message: 'Der Link dieser Karte ist von einer älteren Art, die nicht mehr angenommen wird.',
    hint: 'Um einen neuen bitten. Ein Helpdesk, der selbst signiert, signiert auch, was den Kunden nennt: siehe Einstellungen.',
  },
  revoked: {
    message: 'Der Link dieser Karte wurde zurückgezogen.',
    hint: 'Um einen neuen bitten, wo er herkam.',
  },
  noLink: (link) => ({
    message: `Es gibt keinen Link „${link}“ zu einer Karte.`,
    hint: 'GET /api/shops/:id/cards und „throughline cards list“ sagen, welche ausgegeben sind und noch gelten.',
  }),
  ended: (day) => ({
    message: `Der Link dieser Karte endete am ${day}.`,
    hint: 'Sie noch einmal aus dem Helpdesk öffnen oder um einen neuen bitten.',
  }),
  tooLong: (days) => ({
    message: `Der Link dieser Karte würde länger als ${days} Tage gelten.`,
    hint: 'Für kürzer signieren: Am besten signiert ein Helpdesk jedes Mal neu, wenn er eine Karte zeigt.',
  }),
};
