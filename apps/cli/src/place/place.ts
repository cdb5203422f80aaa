import type { Delivery, ExportFormat, Vendor } from '@throughline/ingest';
import type { Answer, FindingCase, Ledger, Locale, Question } from '@throughline/model';
import type {
  CardLinkEntry,
  DeadLetterEntry,
  ErasedPerson,
  HookBody,
  HookEntry,
  HookReceipt,
  ImportSummary,
  Measurements,
  PersonExport,
  ReplayBody,
  ReplayReport,
  StepBody,
  WantedPerson,
} from '@throughline/server';
import type { NamedMapping } from '../inputs/mapping.js';
import type { Step } from '../output/progress.js';

/** What an import takes from the command line, files already read and checked. */
export interface ImportOrder {
  /** Absolute paths. */
  readonly inputs: readonly string[];
  readonly shop?: string | undefined;
  readonly preset?: string | undefined;
  readonly mapping?: NamedMapping | undefined;
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  readonly rejects?: string | undefined;
}

/** How a shop is to be written. `object`: of XES, the type whose journeys are the traces. */
export interface LogFormat {
  readonly format: ExportFormat;
  readonly object?: string | undefined;
}

/** How many dead letters at most, and in which language their reasons are told. */
export interface LettersAsked {
  readonly limit: number;
  readonly locale: Locale;
}

/** Where files go in and questions are answered: here in the process, or at the server that owns the folder. */
export interface Place {
  import(order: ImportOrder, onStep: (step: Step) => void): Promise<{ shop: string; report: ImportSummary }>;
  ask(question: Question): Promise<Answer>;
  /** What was done about the findings of a shop; of the only one that is stored where none is named. */
  cases(shop: string | undefined): Promise<FindingCase[]>;
  step(shop: string | undefined, body: StepBody): Promise<FindingCase>;
  /** @param locale of what is said of those that wait. */
  measure(shop: string | undefined, locale: Locale): Promise<Measurements>;
  ledger(shop: string | undefined): Promise<Ledger>;
  /** All that is kept of one customer. */
  person(shop: string | undefined, wanted: WantedPerson): Promise<PersonExport>;
  /** Takes it away, for good. */
  erase(shop: string | undefined, wanted: WantedPerson): Promise<ErasedPerson>;
  /** Takes records of a vendor's past in; resolves when what they tell is durable. */
  deliver(shop: string, vendor: Vendor, deliveries: readonly Delivery[]): Promise<HookReceipt>;
  /** Where webhooks may come from. */
  hooks(shop: string): Promise<HookEntry[]>;
  setHook(shop: string, name: string, body: HookBody): Promise<HookEntry>;
  /** Links to cards that were given out and have not ended; of the only shop that is stored where none is named. */
  cardLinks(shop: string | undefined): Promise<CardLinkEntry[]>;
  /** Takes one back, or has it taken again. */
  changeCardLink(shop: string | undefined, link: string, how: 'revoke' | 'restore'): Promise<void>;
  /** What came in live and could not be used, the newest first; of the only shop that is stored where none is named. */
  letters(shop: string | undefined, asked: LettersAsked): Promise<DeadLetterEntry[]>;
  /** Reads dead letters once more, mended as is told. */
  replay(shop: string | undefined, body: ReplayBody): Promise<ReplayReport>;
  /** A shop as an event log, in pieces; of the only shop that is stored where none is named. */
  log(shop: string | undefined, order: LogFormat): Promise<AsyncIterable<string | Uint8Array>>;
  /** Leaves nothing open; a place in memory leaves nothing behind. */
  close(): Promise<void>;
}
