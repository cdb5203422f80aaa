/**
 * Why a row, an event of a log or an item of a request gives no event. What they are about goes into the sentence, or stands
 * behind it in quotation marks.
 */
export const reasons = {
  /* Rows and events of files. */
  fields: 'the row has more or fewer fields than the header',
  noTime: 'the time is missing',
  time: 'the time is not understood',
  timeRange: 'the time is before 1900 or after 2299',
  noActivity: 'the activity is missing',
  noObject: 'no object: every id is empty',
  amount: 'the amount is not a number',
  currency: 'the currency is not a code of three letters',
  noJsonLine: 'the line is not a JSON object',
  noTimeAtAll: 'every time in the row is empty',
  strangers: 'the event names no object that the file describes',
  shape: 'the event is not written as the format has it',

  /* Items that came in live. */
  unreadTime: 'the time cannot be read',
  tooEarly: 'the time lies before the year 2000',
  ahead: 'the time lies more than a day ahead',
  unnamed: 'the event has no name',
  longName: 'the name of the event is longer than 256 characters',
  noJourney: 'the event names no customer and no other object, so it belongs to no journey',
  /* What the schema says, of a field that it names, or of the whole. */
  check: (told: string) => told,
  eventCheck: (told: string) => `the event: ${told}`,
  objectCheck: (told: string) => `the object: ${told}`,
  relationCheck: (told: string) => `the relation: ${told}`,
  empty: 'the delivery is empty',
  noRecordId: 'the record brings no id',
  factWithoutTime: (fact: string) => `${fact} brings no time`,
  mapping: 'the mapping cannot be read',
  noTicket: 'the record names no ticket',
  noMetric: 'the event does not say what it is',
  noEventId: 'the event has no id',
  noIdAt: (path: string) => `there is no id at ${path}`,
  noBatch: 'the batch is not a list',
  callType: 'the type of the call is none of track, page, screen, identify, group, alias',
  identify: 'identify names neither a userId nor an anonymousId',
  group: 'group names no groupId',
  noEvent: 'the item names no event',
  noDistinctId: 'the item names no distinct_id',
  groupIdentify: '$groupidentify names no group',
  noEvents: 'the body has no list of events',
  noData: 'the body has no list named data',
  noAttribute: (attribute: string) => `the attribute ${attribute} is missing`,
  specVersion: (version: string) => `specversion ${version} is not 1.0`,

  /* What is understood, and no step of the process. */
  topic: (topic: string) => `the topic ${topic} tells nothing of the process`,
  byHand: 'what was changed or removed by hand is no step of the process',
  removedByHand: 'what was removed by hand is no step of the process',
  notYet: 'the record tells nothing that happened yet',
  toldElsewhere: (topic: string) => `${topic} tells nothing of the process that is not told elsewhere`,
  noProcess: (topic: string) => `${topic} tells nothing of the process`,
  noMessage: (metric: string) => `${metric} tells nothing of messages`,
  unmapped: (told: string) => `${told} is not named by the mapping`,
  ownFigures: 'figures of the client about itself',
  stillOpen: 'a sign that the page is still open',
  bareClick: 'clicks without a meaning of their own',
  flag: 'a flag that was looked up',
  pointer: 'movements of the pointer',
  clientSetting: 'a setting of the client',
  pageEnd: 'the end of a page view',
  pageFigures: 'figures about the page',
  recording: 'a recording of the screen',
};

/** A reason, and the text that could not be read. */
export const withText = (reason: string, text: string): string => `${reason}: “${text}”`;

/** Why the signature of a webhook is not taken. */
export const signatures = {
  wrong: 'the signature is not that of this body with any of the secrets',
  noHeader: (header: string) => `the header ${header} is missing`,
  unreadTime: 'the time that was signed cannot be read',
  old: 'the signature is older than five minutes',
  ahead: 'the signature is from more than five minutes ahead',
};
