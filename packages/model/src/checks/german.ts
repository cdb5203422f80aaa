/** What our own checks of a request's fields say beside the schema library's, by what they say in English. */
export const checks: ReadonlyMap<string, string> = new Map([
  ['must be an ISO 4217 code such as EUR', 'muss ein Code nach ISO 4217 wie EUR sein'],
  ['must be a time such as 09:00', 'muss eine Uhrzeit wie 09:00 sein'],
  ['must be an IANA time zone such as Europe/Berlin', 'muss eine IANA-Zeitzone wie Europe/Berlin sein'],
  [
    'must be there where “control”, “shares” or “before” is',
    'muss angegeben sein, wo „control“, „shares“ oder „before“ es ist',
  ],
  ['must have either “within” or “by”', 'muss entweder „within“ oder „by“ haben'],
  [
    'must be lower-case letters, digits and dashes',
    'darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten',
  ],
  ['must have a name each', 'müssen je einen eigenen Namen haben'],
  ['must not start with a space', 'darf nicht mit einem Leerzeichen beginnen'],
  ['must not be empty', 'darf nicht leer sein'],
  ['must be a currency with two decimals', 'muss eine Währung mit zwei Nachkommastellen sein'],
  ['must be more than 0', 'muss mehr als 0 sein'],
  ['must be a price such as 4.95', 'muss ein Preis wie 4.95 sein'],
  ['must be a country code such as DE', 'muss ein Länderkürzel wie DE sein'],
  ['must end after it begins', 'muss nach seinem Beginn enden'],
  ['must not lie before from', 'darf nicht vor „from“ liegen'],
  ['is longer than 2,000 characters', 'ist länger als 2.000 Zeichen'],
  ['is longer than 200 characters', 'ist länger als 200 Zeichen'],
  ['must be plain text', 'muss einfacher Text sein'],
  ['must have at least 10 characters', 'muss mindestens 10 Zeichen haben'],
  ['must have at most 128 characters', 'darf höchstens 128 Zeichen haben'],
  ['must change something', 'muss etwas ändern'],
  [
    'must be small letters, digits and dashes, 63 at most',
    'darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten, höchstens 63',
  ],
  [
    'must be small letters, digits and dashes, 64 at most',
    'darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten, höchstens 64',
  ],
  [
    'must be 8 to 128 letters, digits, dots, colons, dashes or underscores',
    'muss aus 8 bis 128 Buchstaben, Ziffern, Punkten, Doppelpunkten, Binde- oder Unterstrichen bestehen',
  ],
  ['a funnel needs at least one step', 'ein Trichter braucht mindestens einen Schritt'],
  [
    'a funnel has at most 20 steps: leave some out',
    'ein Trichter hat höchstens 20 Schritte: einige weglassen',
  ],
  ['must be an instant such as 2026-03-31T10:00:00Z', 'muss ein Zeitpunkt wie 2026-03-31T10:00:00Z sein'],
  ['must name one object at least', 'muss mindestens ein Objekt nennen'],
  [
    'must be a decimal number with up to 4 decimals',
    'muss eine Dezimalzahl mit höchstens 4 Nachkommastellen sein',
  ],
  ['must be a number of events, as number.<name>', 'muss eine Zahl von Ereignissen sein, wie number.<Name>'],
  [
    'must be an attribute of orders, as object.text.<name>',
    'muss eine Eigenschaft von Bestellungen sein, wie object.text.<Name>',
  ],
  ['must be longer than nothing', 'muss länger als nichts sein'],
  ['must be the id that POST /api/uploads gave', 'muss die Id sein, die POST /api/uploads gab'],
  ['must be the path of a view, as /funnel', 'muss der Pfad einer Ansicht sein, wie /funnel'],
  ['must have either “factor” or “probability”', 'muss entweder „factor“ oder „probability“ haben'],
  ['must have either “later” or “earlier”', 'muss entweder „later“ oder „earlier“ haben'],
  ['must not be more than groups', 'darf nicht mehr als die Zahl der Gruppen sein'],
  [
    'must say which steps are meant, by “from”, “to” or both',
    'muss sagen, welche Schritte gemeint sind, mit „from“, „to“ oder beiden',
  ],
  [
    'must say who is in it: by where, rfm or behaviour',
    'muss sagen, wer dazugehört: mit where, rfm oder behaviour',
  ],
  [
    'name either a preset or a mapping, not both',
    'entweder eine Vorlage oder eine Zuordnung nennen, nicht beides',
  ],
  ['name either a dashboard or an answer', 'entweder ein Dashboard oder eine Antwort nennen'],
  ['name either uploads or paths', 'entweder „uploads“ oder „paths“ nennen'],
  ['needs a value', 'braucht einen Wert'],
  ['needs atLeast or atMost', 'braucht atLeast oder atMost'],
  [
    'must have an atLeast that is not above its atMost',
    'muss ein atLeast haben, das nicht über atMost liegt',
  ],
  [
    'needs a “from” or a “to” to enter at every one of',
    'braucht ein „from“ oder „to“, bei dem jedes Mal eingestiegen wird',
  ],
  [
    'grows with the journey, or is asked about anyway: give another property',
    'wächst mit der Reise oder wird ohnehin gefragt: eine andere Eigenschaft angeben',
  ],
  ['must be a day of the calendar, as 2026-03-31', 'muss ein Tag des Kalenders sein, wie 2026-03-31'],
  ['must be a property of events or journeys', 'muss eine Eigenschaft von Ereignissen oder Reisen sein'],
  [
    'must be a number with a unit: ms, s, m, h, d or w, such as 30m or 14d',
    'muss eine Zahl mit einer Einheit sein: ms, s, m, h, d oder w, wie 30m oder 14d',
  ],
  [
    'must be an instant such as 2026-03-01T00:00:00Z or a day such as 2026-03-01',
    'muss ein Zeitpunkt wie 2026-03-01T00:00:00Z oder ein Tag wie 2026-03-01 sein',
  ],
  ['must be a property, “stage” or “segment”', 'muss eine Eigenschaft, „stage“ oder „segment“ sein'],
  ['must be an e-mail address', 'muss eine E-Mail-Adresse sein'],
  [
    'must be an origin in small letters, as https://desk.example or https://*.desk.example',
    'muss ein Ursprung in Kleinbuchstaben sein, wie https://desk.example oder https://*.desk.example',
  ],
  ['That would leave no owner.', 'Dann gäbe es keinen Inhaber mehr.'],
  ['Make somebody else an owner first.', 'Zuerst jemand anderen zum Inhaber machen.'],
  [
    'is not a regular expression (RE2: no look-around, no back-references)',
    'ist kein regulärer Ausdruck (RE2: ohne Blick nach vorn oder zurück und ohne Rückverweise)',
  ],
  ['is not a setting; look for a misspelling', 'ist keine Einstellung; nach einem Tippfehler suchen'],
]);

/** Bounds, whatever the number. */
const BOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^must be at least (\d+)$/u, 'muss mindestens $1 sein'],
  [/^must be at most (\d+)$/u, 'darf höchstens $1 sein'],
  [/^must be (\d+) or more$/u, 'muss mindestens $1 sein'],
  [/^must be (\d+) or less$/u, 'darf höchstens $1 sein'],
  [
    /^must be (\d+) at most: make another link once this one ends$/u,
    'darf höchstens $1 sein: einen neuen Link erstellen, sobald dieser abläuft',
  ],
  [/^must be one of (.+)$/u, 'muss eines davon sein: $1'],
  [/^is not a setting; there are (.+)$/u, 'ist keine Einstellung; es gibt $1'],
];

/** What a check says, in German; what is none of ours stays as it is. */
export function checkInGerman(said: string): string {
  const bound = BOUNDS.find(([pattern]) => pattern.test(said));
  return checks.get(said) ?? (bound === undefined ? said : said.replace(...bound));
}
