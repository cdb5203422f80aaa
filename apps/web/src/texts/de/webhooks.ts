import type { Texts } from '../en/index.js';

export const webhooks: Texts['webhooks'] = {
  title: 'Shopsysteme und Webhooks',
  senders: 'Wer sendet',
  other: 'Ein anderer Absender',
  ownersOnly: 'Shopsysteme schließen Inhaber an',
  ownersSay:
    'Es geht um Geheimnisse und Zugriffsschlüssel. Fragen Sie einen Inhaber dieser Installation, oder lassen Sie sich dazu machen.',
  standing: {
    none: 'nicht angeschlossen',
    waiting: 'wartet auf die erste',
    works: 'läuft',
    refused: 'letzte abgewiesen',
  },
  address: 'Die Adresse, die der Absender bekommt',
  onlyHere: (hasPast) =>
    `Diese Adresse führt nur auf diesen Rechner: Niemand sonst kann dorthin senden. Öffnen Sie die App unter einer Adresse, die der Absender erreicht${hasPast ? ', oder lesen Sie unten die Vergangenheit, so oft Sie wollen' : ''}.`,
  name: 'Name',
  nameSays: 'Kleinbuchstaben, Ziffern und Bindestriche. Er steht in der Adresse.',
  nameTaken:
    'Einen Absender dieses Namens gibt es in der Liste. Wählen Sie einen anderen, oder ändern Sie ihn dort.',
  nameExample: 'packtisch',
  secret: 'Geheimnis, mit dem er unterschreibt',
  secrets: {
    shopify:
      'Einstellungen, Benachrichtigungen, Webhooks: „Deine Webhooks werden signiert mit“. Bei Webhooks einer App deren Client-Geheimnis.',
    woocommerce:
      'Das Geheimnis, mit dem der Webhook angelegt wird: WooCommerce, Einstellungen, Erweitert, Webhooks.',
    stripe: 'Entwickler, Webhooks, der Endpunkt: „Signaturgeheimnis“, whsec_….',
    zendesk: 'Admin Center, Apps und Integrationen, Webhooks, der Webhook: „Signaturgeheimnis“.',
    klaviyo: 'Der geheime Schlüssel, mit dem der Webhook angelegt wird, mindestens 16 Zeichen.',
    signed: 'Mit dem Absender geteilt, der nach Standard Webhooks unterschreibt: whsec_… und Base64.',
  },
  mapping: 'Wie sein Inhalt gelesen wird',
  mappingSays:
    'Wo im Inhalt etwas steht: Pfade mit Punkten, * ist jedes Glied einer Liste. In der Dokumentation steht alles, was hier stehen kann.',
  noMapping: 'Das ist kein JSON-Objekt. Vergleichen Sie es mit dem Beispiel in der Dokumentation.',
  connect: 'Anschließen',
  kept: 'Das Geheimnis wird versiegelt aufbewahrt und niemandem mehr gezeigt.',
  tick: (title) => `Was bei ${title} anzukreuzen ist`,
  where: {
    shopify:
      'Einstellungen, Benachrichtigungen, Webhooks: für jedes davon ein Webhook, als JSON, an die Adresse oben.',
    woocommerce:
      'WooCommerce, Einstellungen, Erweitert, Webhooks: für jedes dieser Themen ein Webhook, aktiv, an die Adresse oben.',
    stripe:
      'Entwickler, Webhooks, einen Endpunkt mit der Adresse oben hinzufügen und alle diese Ereignisse auswählen.',
    zendesk:
      'Admin Center, Apps und Integrationen, Webhooks: ein Webhook an die Adresse oben, der diese Zendesk-Ereignisse abonniert.',
    klaviyo:
      'Integrationen, Webhooks (oder die Webhooks-API): die Adresse oben, mit diesen Themen, und denen von SMS und Push, wo welche gesendet werden. Nicht jeder Tarif hat das: Dann hilft unten die Vergangenheit.',
  },
  noFirst: (refused) =>
    refused
      ? 'Seit dem Start des Servers konnte nichts übernommen werden.'
      : 'Wartet auf die erste Zustellung seit dem Start des Servers.',
  first: (first, last) =>
    `Die erste Zustellung seit dem Start des Servers kam am ${first}, die letzte am ${last}.`,
  lastRefused: (at) => `Abgewiesen am ${at}:`,
  taken: 'Übernommen',
  repeated: 'War schon übernommen',
  refused: 'Abgewiesen',
  sinceStart: 'Zustellungen seit dem Start des Servers',
  given:
    'Seine Geheimnisse stehen in der Umgebung des Servers (THROUGHLINE_HOOK_SECRETS) und werden dort geändert.',
  rotate: 'Geheimnis ersetzen',
  newSecret: 'Neues Geheimnis',
  newSecretSays: 'Das alte gilt daneben, bis Sie es beenden.',
  setSecret: 'Setzen',
  leaveIt: 'Lassen',
  endOld: 'Altes Geheimnis beenden',
  endsOld: 'Was mit dem alten Geheimnis unterschrieben ist, wird ab jetzt abgewiesen.',
  remove: 'Entfernen',
  removes: 'Seine Zustellungen werden ab jetzt abgewiesen. Was er erzählt hat, bleibt.',
  removed: (name) => `„${name}“ wurde entfernt. Zehn Minuten lang ist es zurückzuholen.`,
  past: 'Was vorher geschah',
  pastSays:
    'Über die API gelesen, so schnell sie es erlaubt: Bestellungen, Zahlungen oder Anfragen aus der Zeit vor dem ersten Webhook. Nichts zählt doppelt, so oft auch gelesen wird.',
  site: 'Adresse der API',
  token: 'Zugriffsschlüssel',
  tokens: {
    shopify: 'Das Zugriffstoken einer eigenen App mit read_orders, und read_all_orders für mehr als 60 Tage.',
    woocommerce: 'Consumer-Key:Consumer-Secret, mit Leserecht.',
    stripe: 'Ein eingeschränkter Schlüssel, der Zahlungen, Erstattungen, Anfechtungen und Kunden lesen darf.',
    zendesk: 'E-Mail/token:API-Token',
    klaviyo: 'Ein privater Schlüssel, der Ereignisse, Metriken und Profile lesen darf.',
  },
  since: 'Nur was sich ab diesem Tag geändert hat',
  sinceSays: 'Leer gelassen: alles, und beim nächsten Mal, was sich seither geändert hat.',
  fromBeginning: 'Alles noch einmal lesen, von Anfang an',
  fromBeginningSays:
    'Etwa wenn beim ersten Mal ein Recht fehlte. Was schon gelesen wurde, zählt nicht doppelt.',
  read: 'Lesen',
  goOn: (isCut) => (isCut ? 'Dort weiterlesen, wo es anhielt' : 'Lesen, was sich seither geändert hat'),
  tokenKept: 'Der Schlüssel ist nur im Speicher, solange damit gelesen wird, und wird nirgends aufbewahrt.',
  reading: (stream, at) => (stream === null ? `Liest seit dem ${at}.` : `Liest ${stream}, seit dem ${at}.`),
  waits: (title, until) => `${title} bittet zu warten bis zum ${until}.`,
  done: (at) => `Bis zum Ende gelesen. Begonnen am ${at}.`,
  cut: (stream, at) =>
    `Angehalten${stream === null ? '' : ` bei ${stream}`}. Begonnen am ${at}; es geht dort weiter.`,
  failed: (at) => `Es konnte nicht gelesen werden. Begonnen am ${at}.`,
  came: ([records = '', taken = '', leftOut = '', unused = '']) =>
    `${records} Datensätze gelesen: ${taken} Ereignisse übernommen, ${leftOut} ausgelassen, ${unused} nicht brauchbar.`,
  only: (since) => `Nur was sich seit dem ${since} geändert hat.`,
  stop: 'Anhalten',
};
