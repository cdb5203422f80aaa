/** What our own checks of a request's fields say beside the schema library's, by what they say in English. */
export const checks: ReadonlyMap<string, string> = new Map([
  ['must be an ISO 4217 code such as EUR', 'muss ein Code nach ISO 4217 wie EUR sein'],
  ['must be a time such as 09:00', 'muss eine Uhrzeit wie 09:00 sein'],
  ['must be an IANA time zone such as Europe/Berlin', 'muss eine IANA-Zeitzone wie Europe/Berlin sein'],
  ['must have either “within” or “by”', 'muss entweder „within“ oder „by“ haben'],
  [
    'must be lower-case letters, digits and dashes',
    'darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten',
  ],
  ['must not start with a space', 'darf nicht mit einem Leerzeichen beginnen'],
  ['must not be empty', 'darf nicht leer sein'],
  ['is longer than 2,000 characters', 'ist länger als 2.000 Zeichen'],
  ['is longer than 200 characters', 'ist länger als 200 Zeichen'],
  ['must be plain text', 'muss einfacher Text sein'],
  ['must have at least 10 characters', 'muss mindestens 10 Zeichen haben'],
  ['must have at most 128 characters', 'darf höchstens 128 Zeichen haben'],
  ['must change something', 'muss etwas ändern'],
  ['must be 1 or more', 'muss mindestens 1 sein'],
  ['must be 366 or less', 'darf höchstens 366 sein'],
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
  ['That would leave no owner.', 'Dann gäbe es keinen Inhaber mehr.'],
  ['Make somebody else an owner first.', 'Zuerst jemand anderen zum Inhaber machen.'],
  ['is not a setting; look for a misspelling', 'ist keine Einstellung; nach einem Tippfehler suchen'],
]);
