import { type Lane, LANE_HINTS, LANE_NAMES, type Stage, STAGE_NAMES } from '@throughline/model';
import type { Locale } from './nouns.js';

/** The words of a drawing that are neither figures nor names. */
export interface SceneWords {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly hints: Readonly<Record<Lane, string>>;
  readonly lines: Readonly<Record<'interaction' | 'visibility' | 'internal', string>>;
  /** A fold, by how many steps it holds. */
  readonly folded: (count: number) => string;
  readonly facts: typeof FACTS;
  readonly ofAll: (figure: string, share: string) => string;
  readonly sure: (lane: string, stage: string) => string;
  readonly eventsBy: (objectType: string) => string;
}

const FACTS = {
  knownAs: 'Known as',
  holds: 'Holds',
  boundTo: 'Bound to',
  journeys: 'Journeys',
  events: 'Events',
  times: 'Times',
  wait: 'Wait before, half within',
  waitNine: 'Nine in ten within',
  waits: 'Waits before, half within',
  lost: 'End here without the goal',
  ofPassing: 'Of those that pass',
  open: 'May still go on',
  repeat: 'Pass twice or more',
  amount: 'Amount',
  systems: 'Systems',
  guess: 'Placed by guess',
  half: 'Time, half within',
  nine: 'Nine in ten within',
  timeNine: 'Time, nine in ten within',
  worth: 'Worth of these journeys',
  begin: 'Begin here',
  end: 'End here',
};

const ENGLISH: SceneWords = {
  stages: STAGE_NAMES,
  lanes: LANE_NAMES,
  hints: LANE_HINTS,
  lines: {
    interaction: 'line of interaction',
    visibility: 'line of visibility',
    internal: 'line of internal interaction',
  },
  folded: (count) => `${count} more`,
  facts: FACTS,
  ofAll: (figure, share) => `${figure}, ${share} of all`,
  sure: (lane, stage) => `lane ${lane} sure, stage ${stage}`,
  eventsBy: (objectType) => `Events, by ${objectType}`,
};

const GERMAN: SceneWords = {
  stages: {
    awareness: 'Aufmerksamkeit',
    consideration: 'Abwägung',
    decision: 'Entscheidung',
    fulfilment: 'Erfüllung',
    retention: 'Bindung',
  },
  lanes: {
    evidence: 'Sichtbares',
    customer: 'Kundschaft',
    frontstage: 'Vorderbühne',
    backstage: 'Hinterbühne',
    support: 'Stütze',
  },
  hints: {
    evidence: 'was sie sehen',
    customer: 'was sie tun',
    frontstage: 'was wir zeigen',
    backstage: 'was wir tun',
    support: 'was es trägt',
  },
  lines: {
    interaction: 'Interaktionslinie',
    visibility: 'Sichtbarkeitslinie',
    internal: 'interne Interaktionslinie',
  },
  folded: (count) => `${count} weitere`,
  facts: {
    knownAs: 'Bekannt als',
    holds: 'Enthält',
    boundTo: 'Gebunden an',
    journeys: 'Reisen',
    events: 'Ereignisse',
    times: 'Male',
    wait: 'Warten davor, die Hälfte innerhalb',
    waitNine: 'Neun von zehn innerhalb',
    waits: 'Wartet davor, die Hälfte innerhalb',
    lost: 'Enden hier ohne das Ziel',
    ofPassing: 'Von denen, die durchkommen',
    open: 'Können noch weitergehen',
    repeat: 'Kommen mehrmals durch',
    amount: 'Betrag',
    systems: 'Systeme',
    guess: 'Vermutlich platziert',
    half: 'Zeit, die Hälfte innerhalb',
    nine: 'Neun von zehn innerhalb',
    timeNine: 'Zeit, neun von zehn innerhalb',
    worth: 'Wert dieser Reisen',
    begin: 'Beginnen hier',
    end: 'Enden hier',
  },
  ofAll: (figure, share) => `${figure}, ${share} von allen`,
  sure: (lane, stage) => `Bahn zu ${lane} sicher, Phase zu ${stage}`,
  eventsBy: (objectType) => `Ereignisse, je ${objectType}`,
};

export function wordsOf(locale: Locale): SceneWords {
  return locale === 'de' ? GERMAN : ENGLISH;
}
