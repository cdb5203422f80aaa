import type { GuessAnswer, ImportState, MappingJson, Upload } from '@throughline/server/routes';

export interface Failure {
  readonly message: string;
  readonly hint: string | null;
  readonly field: string | null;
}

export interface Sending {
  readonly name: string;
  readonly sent: number;
  readonly total: number;
}

export type ImportReport = Extract<ImportState, { phase: 'done' }>['report'];

/** Where files are on their way in. One thing at a time: an import has to end before the next is started. */
export type IntakeState =
  | { readonly at: 'closed' }
  | { readonly at: 'choosing'; readonly failure: Failure | null }
  | { readonly at: 'sending'; readonly files: readonly Sending[] }
  | { readonly at: 'guessing'; readonly names: readonly string[] }
  | {
      readonly at: 'matching';
      readonly uploads: readonly Upload[];
      readonly guess: GuessAnswer;
      readonly mapping: MappingJson | null;
      readonly failure: Failure | null;
      readonly starting: boolean;
    }
  | { readonly at: 'importing'; readonly id: string; readonly shop: string; readonly before: Matching }
  | { readonly at: 'report'; readonly shop: string; readonly report: ImportReport };

export type Matching = Extract<IntakeState, { at: 'matching' }>;

export type IntakeAction =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'send'; readonly files: readonly Sending[] }
  | { readonly type: 'sent'; readonly index: number; readonly sent: number }
  | { readonly type: 'guess'; readonly names: readonly string[] }
  | { readonly type: 'match'; readonly uploads: readonly Upload[]; readonly guess: GuessAnswer }
  | { readonly type: 'map'; readonly mapping: MappingJson }
  | { readonly type: 'start' }
  | { readonly type: 'import'; readonly id: string; readonly shop: string }
  | { readonly type: 'report'; readonly shop: string; readonly report: ImportReport }
  | { readonly type: 'fail'; readonly failure: Failure };

export const CLOSED: IntakeState = { at: 'closed' };

export function intakeAfter(state: IntakeState, action: IntakeAction): IntakeState {
  switch (action.type) {
    case 'open':
      return { at: 'choosing', failure: null };
    case 'close':
      return CLOSED;
    case 'send':
      return { at: 'sending', files: action.files };
    case 'sent':
      return state.at === 'sending'
        ? { ...state, files: withSent(state.files, action.index, action.sent) }
        : state;
    case 'guess':
      return { at: 'guessing', names: action.names };
    case 'match':
      return matching(action.uploads, action.guess);
    case 'map':
      return state.at === 'matching' ? { ...state, mapping: action.mapping, failure: null } : state;
    case 'start':
      return state.at === 'matching' ? { ...state, starting: true, failure: null } : state;
    case 'import':
      return state.at === 'matching'
        ? { at: 'importing', id: action.id, shop: action.shop, before: state }
        : state;
    case 'report':
      return { at: 'report', shop: action.shop, report: action.report };
    case 'fail':
      return failed(state, action.failure);
  }
}

function matching(uploads: readonly Upload[], guess: GuessAnswer): Matching {
  return { at: 'matching', uploads, guess, mapping: guess.mapping, failure: null, starting: false };
}

/** A failure leads back to where it can be put right: to the matcher with its mapping, or to the choice of files. */
function failed(state: IntakeState, failure: Failure): IntakeState {
  if (state.at === 'matching') return { ...state, failure, starting: false };
  if (state.at === 'importing') return { ...state.before, failure, starting: false };
  return { at: 'choosing', failure };
}

function withSent(files: readonly Sending[], index: number, sent: number): readonly Sending[] {
  return files.map((file, at) => (at === index ? { ...file, sent } : file));
}

/** True while something is to be done that lies over the view. */
export function isCovering({ at }: IntakeState): boolean {
  return at !== 'closed' && at !== 'report';
}
