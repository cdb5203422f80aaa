import type { Refusals } from '../refusals.js';
import type { Unreached } from '../../audiences/unreached.js';

const WHY: Readonly<Record<Unreached, { readonly message: string; readonly hint: string }>> = {
  nobody: {
    message: 'Dort hört niemand zu',
    hint: 'Prüfen, ob er läuft und der Port in der Adresse stimmt.',
  },
  late: {
    message: 'Er antwortete nicht in 15 Sekunden',
    hint: 'Prüfen, ob er überlastet ist oder hinter einer Firewall.',
  },
  cut: {
    message: 'Er brach die Verbindung ab',
    hint: 'In sein Protokoll sehen, und ob er dort https spricht.',
  },
  unknown: { message: 'Diesen Host gibt es nicht', hint: 'Nach einem Tippfehler im Namen suchen.' },
  untrusted: {
    message: 'Seinem Zertifikat ist nicht zu trauen',
    hint: 'Das Zertifikat erneuern oder für diesen Namen signieren lassen.',
  },
  other: {
    message: 'Die Verbindung misslang',
    hint: 'Prüfen, ob er sich vom Rechner dieses Servers aus erreichen lässt.',
  },
};

export const sending: Refusals['sending'] = {
  noAddress: {
    message: 'url: Das ist keine Adresse, an die sich senden ließe.',
    hint: 'Eine https-Adresse ohne Benutzernamen angeben.',
  },
  notEncrypted: {
    message: 'url: Die Adresse ist nicht verschlüsselt.',
    hint: 'An eine https-Adresse senden.',
  },
  noHost: (host) => ({
    message: `url: Es gibt keinen Host ${host}.`,
    hint: 'Nach einem Tippfehler im Namen suchen.',
  }),
  privateHost: (host) => ({
    message: `url: ${host} liegt auf diesem Rechner oder in einem privaten Netz.`,
    hint: 'Wer Throughline betreibt, kann es erlauben: --allow-push HOST oder THROUGHLINE_ALLOW_PUSH.',
  }),
  noSecret: {
    message: 'secret: Das Geheimnis muss whsec_ sein, gefolgt von 24 bis 64 Bytes in Base64.',
    hint: 'Eines erzeugen mit: echo "whsec_$(openssl rand -base64 32)"',
  },
  notTaken: (status, { id, tries, host }) => ({
    message: `Der Empfänger ${host} antwortete ${status}: Nachricht ${id}, nach ${tries} ${tries === 1 ? 'Versuch' : 'Versuchen'}.`,
    hint: 'Noch einmal senden, sobald er Nachrichten annimmt: Was er schon annahm, behält seine Id.',
  }),
  unreached: (why, { id, tries, host }) => ({
    message: `Der Empfänger ${host} war für Nachricht ${id} nicht zu erreichen, nach ${tries} ${tries === 1 ? 'Versuch' : 'Versuchen'}: ${WHY[why].message}.`,
    hint: WHY[why].hint,
  }),
  senderThere: (name) => ({ message: `„${name}“ gibt es schon.` }),
  nothingRemoved: (name) => ({
    message: `In den letzten zehn Minuten wurde nichts mit dem Namen „${name}“ entfernt.`,
    hint: 'Es mit seinem Geheimnis neu verbinden.',
  }),
  notSigned: (doubt, vendor) => ({
    message: `Der Webhook wird abgewiesen. ${doubt}.`,
    hint: `Das Geheimnis einsetzen, das ${vendor ?? 'der Absender'} für diesen Webhook zeigt, wie docs/sources.md sagt.`,
  }),
  secretFirst: (shop, name) => ({
    message: `Der Shop „${shop}“ erwartet keine Webhooks von „${name}“.`,
    hint: `Zuerst sein Geheimnis setzen: PUT /api/shops/${shop}/hooks/${name} oder „throughline hooks set ${name} --shop ${shop}“.`,
  }),
  unknownSender: (shop, name) => ({
    message: `Der Shop „${shop}“ erwartet keine Webhooks von „${name}“.`,
  }),
  givenSender: (name) => ({
    message: `Die Geheimnisse von „${name}“ stehen in der Umgebung des Servers.`,
    hint: 'THROUGHLINE_HOOK_SECRETS ändern und den Server neu starten.',
  }),
  alreadyRead: (vendor) => ({
    message: `Die Vergangenheit von ${vendor} wird schon gelesen.`,
    hint: 'Das Ende abwarten oder sie zuerst anhalten.',
  }),
  notRead: (vendor) => ({ message: `Die Vergangenheit von ${vendor} wird gerade nicht gelesen.` }),
  siteNotSaid: (vendor) => ({
    message: `site: Wo ${vendor} zu finden ist, wurde nicht gesagt.`,
    hint: 'Einen Host wie boots.myshopify.com nennen.',
  }),
  noSite: {
    message: 'site: Das ist keine Adresse.',
    hint: 'Einen Host wie boots.myshopify.com nennen.',
  },
  siteNotEncrypted: { message: 'site: Sie ist nicht verschlüsselt.', hint: 'Eine https-Adresse nennen.' },
  noSiteHost: (host) => ({
    message: `site: Es gibt keinen Host ${host}.`,
    hint: 'Nach einem Tippfehler im Namen suchen.',
  }),
  privateSite: (host) => ({
    message: `site: ${host} liegt auf diesem Rechner oder in einem privaten Netz.`,
    hint: 'Wer Throughline betreibt, kann es erlauben (THROUGHLINE_ALLOW_PUSH) oder es mit „throughline backfill“ lesen.',
  }),
};
