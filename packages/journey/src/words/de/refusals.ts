import { figuresIn, type Meant } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { bound, day, decimal } = figuresIn('de');

const quoted = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');

const meant = ({ near, some, all }: Meant, otherwise: string): string => {
  if (near.length > 0) return `Gemeint ${near.length === 1 ? 'war' : 'waren'} vielleicht ${quoted(near)}?`;
  if (all === 0) return otherwise;
  return all === some.length
    ? `Es gibt ${quoted(some)}.`
    : `Es gibt ${quoted(some)} und ${all - some.length} weitere.`;
};

/** A day as people write it; an instant as it was given. */
const moment = (at: string): string => (/^\d{4}-\d{2}-\d{2}$/u.test(at) ? day(at) : at);

const lastStep = (last: number): string => `Sein letzter Schritt ist ${last}.`;

const INTERVALS: ReadonlyMap<string, string> = new Map([
  ['hour', 'Stunden'],
  ['day', 'Tagen'],
  ['week', 'Wochen'],
  ['month', 'Monaten'],
  ['quarter', 'Quartalen'],
  ['year', 'Jahren'],
]);

const by = (interval: string): string => INTERVALS.get(interval) ?? `„${interval}“`;

const MEASURES: ReadonlyMap<string, string> = new Map([
  ['orders', 'Bestellungen'],
  ['revenue', 'Umsätze'],
]);

export const refusals: Sentences['refusals'] = {
  noJourneys: (type, near) => ({
    message: `Dieser Shop hat keine Reisen der Art „${type}“.`,
    hint: meant(near, 'Er hat noch gar keine Reisen: zuerst Ereignisse importieren.'),
  }),
  context: (type) => ({
    message: `„${type}“ ist in diesem Shop Kontext: Die Ereignisse daran sind keine Reisen.`,
    hint: `„${type}“ in den Einstellungen des Shops zu „trace“ hinzufügen, um es zu verfolgen.`,
  }),
  noActivity: (name, near) => ({
    message: `Dieser Shop hat keine Aktivität „${name}“.`,
    hint: meant(near, 'Er hat noch keine Aktivitäten: zuerst Ereignisse importieren.'),
  }),
  noProperty: (path, isOfObject, near) => ({
    message: `Kein ${isOfObject ? 'Objekt' : 'Ereignis'} dieses Shops hat die Eigenschaft „${path}“.`,
    hint: meant(
      near,
      `Seine ${isOfObject ? 'Objekte' : 'Ereignisse'} haben außer den Feldern keine Eigenschaften.`,
    ),
  }),
  noSegment: (id, near) => ({
    message: `Dieser Shop hat kein Segment „${id}“.`,
    hint: meant(near, 'Es in den Einstellungen des Shops anlegen.'),
  }),
  segmentNotThere: (id) => ({
    message: `Dieser Shop hat kein Segment „${id}“.`,
    hint: 'Siehe „segments“ in den Einstellungen des Shops.',
  }),
  segmentOfItself: (id) => ({
    message: `„${id}“ besteht aus sich selbst.`,
    hint: 'Siehe „segments“ in den Einstellungen des Shops.',
  }),
  nobodyOrdered: { message: 'Niemand hat bestellt.', hint: 'Zuerst Bestellungen importieren.' },
  noMembers: (segment, known) => ({
    message: `Kein Kunde ist in einem Segment „${segment}“.`,
    hint: `Es gibt ${quoted(known)}.`,
  }),
  noTeam: (id, near) => ({
    message: `Dieser Shop hat kein Team „${id}“.`,
    hint: meant(near, 'Es in den Einstellungen des Shops anlegen.'),
  }),
  noPromise: (promise, type, known) => ({
    message: `Dieser Shop hat kein Versprechen „${promise}“ für Reisen der Art „${type}“.`,
    hint: known.length === 0 ? 'Es in den Einstellungen anlegen.' : `Er hat ${quoted(known)}.`,
  }),
  noObject: (type, id) => ({
    message: `Dieser Shop hat kein Objekt „${id}“ der Art „${type}“.`,
    hint: 'Ids sind so, wie die Quelle sie vergab; die Frage „journeys“ listet, welche es gibt.',
  }),
  noObjects: (type, near) => ({
    message: `Dieser Shop hat keine Objekte der Art „${type}“.`,
    hint: meant(near, 'Eine Eigenschaft angeben, etwa text.product.'),
  }),
  noFinding: (finding) => ({
    message: `„${finding}“ ist kein Befund, der sich Tag für Tag verfolgen lässt.`,
    hint: 'Die Id eines Befunds angeben und unter „inside“, was sein where.segment sagt.',
  }),
  noGoal: (type) => ({
    message: `Reisen der Art „${type}“ haben in diesem Shop kein Ziel.`,
    hint: 'Ihnen in den Einstellungen des Shops unter „goals“ eines geben, oder der Frage ein „goal“.',
  }),
  noOutcome: (type) => ({
    message: `Reisen der Art „${type}“ haben kein Ziel, das sie erreichen oder verfehlen.`,
    hint: 'Ihnen in den Einstellungen des Shops unter „goals“ eines geben oder „outcome“ weglassen.',
  }),
  noneOpen: (type) => ({
    message: `Reisen der Art „${type}“ haben kein Ziel; nichts sagt also, welche offen sind.`,
    hint: 'Ihnen in den Einstellungen des Shops unter „goals“ eines geben.',
  }),
  noOrders: {
    message: 'Von keiner Aktivität dieses Shops ist bekannt, dass sie Geld einbringt.',
    hint: 'Sagen, welche Ereignisse Bestellungen sind, etwa { "activity": "Order Completed" }.',
  },
  notSpent: (channel, known) => ({
    message: `Für „${channel}“ wurde nichts ausgegeben.`,
    hint: `Ausgaben sind bekannt von ${known.join(', ')}.`,
  }),
  noPath: {
    message: 'Es gibt nichts, woran die Reisen zu messen wären.',
    hint: 'Entweder „path“ angeben oder „against“: „blueprint“.',
  },
  twoPaths: {
    message: 'Es gibt zweierlei, woran die Reisen zu messen wären.',
    hint: 'Entweder „path“ angeben oder „against“: „blueprint“.',
  },
  noThroughLine: (type) => ({
    message: `Der Blueprint hat keine Hauptlinie für „${type}“.`,
    hint: 'Stattdessen einen „path“ angeben.',
  }),
  noVariants: {
    message: 'Die Ereignisse nennen keine Variante.',
    hint: 'Ereignisse und ihre Eigenschaft nennen, die von mindestens zweien erzählen.',
  },
  oneVariant: (variant) => ({
    message: `Die Ereignisse nennen nur eine Variante, „${variant}“.`,
    hint: 'Ereignisse und ihre Eigenschaft nennen, die von mindestens zweien erzählen.',
  }),
  noControl: (control, known) => ({
    message: `„${control}“ ist keine der Varianten.`,
    hint: `Es gibt ${quoted(known)}.`,
  }),
  noRegex: (regex) => ({
    message: `„${regex}“ ist kein regulärer Ausdruck.`,
    hint: 'Die Syntax ist die von RE2: ohne Look-around und ohne Rückbezüge.',
  }),
  notSplit: (measure) => ({
    message: `${MEASURES.get(measure) ?? measure} des ganzen Shops lassen sich nicht danach aufteilen, was Produkte sind.`,
    hint: 'Nach „measure“: „units“ fragen oder „by“ weglassen.',
  }),
  stepsElsewhere: {
    message: 'Nur Trichter haben Schritte.',
    hint: '„first“, „last“ oder „all“ angeben.',
  },
  noGroup: (name, near) => ({
    message: `Reisen unterscheiden sich nicht durch „${name}“.`,
    hint: meant(near, 'Einen Wert nennen, den Reisen haben.'),
  }),
  overOne: (sum) => ({
    message: `Die Anteile ergeben zusammen ${decimal(sum, 2)}.`,
    hint: 'Anteile angeben, die zusammen höchstens 1 ergeben.',
  }),
  emptyPeriod: (period, zone) => ({
    message: `${typeof period === 'string' ? period : `${moment(period.from)} bis ${moment(period.to)}`} ist leer: Der Zeitraum endet, bevor er beginnt (Zeitzone ${zone}).`,
    hint: 'Ein „to“ angeben, das nach „from“ liegt.',
  }),
  nothingBefore: {
    message: 'Vor der ganzen Zeit liegt kein Zeitraum.',
    hint: 'Der Frage einen Zeitraum („period“) geben.',
  },
  wholeJourneys: (take) => ({
    message: `Kennzahlen sagen, was in einem Zeitraum geschah, nicht, was Reisen nach „${take}“ enthalten.`,
    hint: '„take“ weglassen.',
  }),
  manyIntervals: (count, interval, most) => ({
    message: `Nach ${by(interval)} sind es ${bound(count)}; gezeigt werden höchstens ${bound(most)}.`,
    hint: 'Einen kürzeren Zeitraum oder ein längeres Intervall angeben.',
  }),
  manyFigures: (interval, most) => ({
    message: `Nach ${by(interval)} gibt es mehr als ${bound(most)} Zahlen.`,
    hint: 'Nach einem längeren Intervall oder einem kürzeren Zeitraum fragen.',
  }),
  manyKpis: (interval, most) => ({
    message: `Nach ${by(interval)} hat der Zeitraum mehr als ${bound(most)} Abschnitte.`,
    hint: 'Ein längeres Intervall oder einen kürzeren Zeitraum nehmen.',
  }),
  manyBuckets: (bucket, most) => ({
    message: `Diese Reisen erstrecken sich über mehr als ${bound(most)} ${bucket === 'hour' ? 'Stunden' : 'Tage'}.`,
    hint:
      bucket === 'hour'
        ? 'Nach Tagen („day“) oder nach einem kürzeren Zeitraum fragen.'
        : 'Nach einem kürzeren Zeitraum fragen.',
  }),
  optionalFirst: {
    message: 'Der erste Schritt lässt sich nicht auslassen.',
    hint: 'Den Trichter mit einem Schritt beginnen, der sein muss.',
  },
  optionalUnordered: (order) => ({
    message: `Ein Trichter in der Reihenfolge „${order}“ hat keine Schritte, die fehlen dürfen.`,
    hint: 'Nach „ordered“ fragen oder den Schritt weglassen.',
  }),
  noStep: (step, last) => ({
    message: `Der Trichter hat keinen Schritt ${step}.`,
    hint: lastStep(last),
  }),
  notBefore: (from, to) => ({
    message: `Schritt ${from} kommt nicht vor Schritt ${to}.`,
    hint: 'Zwischen zwei Schritten ausschließen, der frühere zuerst.',
  }),
  noneBetween: {
    message: 'In beliebiger Reihenfolge liegt kein Schritt zwischen anderen.',
    hint: '„from“ und „to“ weglassen.',
  },
  optionalEnd: (step) => ({
    message: `Schritt ${step} darf fehlen.`,
    hint: 'Einen Schritt wählen, der nicht fehlen darf.',
  }),
  droppedFirst: {
    message: 'Vor dem ersten Schritt springt niemand ab.',
    hint: 'Nach einem späteren Schritt fragen oder nach denen, die ihn erreicht haben.',
  },
  noInterval: (after, intervals) => ({
    message: `Nach dem Eintritt gibt es kein Intervall ${after}.`,
    hint: `Das letzte, das angegeben wird, ist ${intervals - 1}: nach mehr „intervals“ fragen oder nach einem früheren.`,
  }),
  notTold: (value) => ({
    message: `„${value}“ steht in keiner Antwort.`,
    hint: 'Angeben, was in der Antwort steht.',
  }),
  noGroups: {
    message: 'Die Antwort ist nicht aufgeteilt.',
    hint: 'Nach einer Aufteilung fragen oder „group“ weglassen.',
  },
  halfRow: {
    message: '„by“ und „value“ sagen zusammen, wessen.',
    hint: 'Beide so angeben, wie die Antwort sie nennt, oder keines.',
  },
  wholeSplit: {
    message: 'Mit „same“ werden Reisen danach aufgeteilt, was sie als Ganzes sind.',
    hint: 'Eine Eigenschaft von Reisen oder „segment“ wählen.',
  },
};
