import { createContext, useContext, useMemo, useReducer, useRef, type ReactNode } from 'react';
import type { GuessAnswer, ImportBody, ImportStarted, MappingJson, Upload } from '@throughline/server/routes';
import { postJson, RequestError } from '../api/request.js';
import { upload } from '../api/upload.js';
import { CLOSED, intakeAfter, type Failure, type IntakeAction, type IntakeState } from './intake-state.js';

export interface Intake {
  readonly state: IntakeState;
  readonly open: () => void;
  readonly close: () => void;
  /** Sends files and asks what they are. */
  readonly take: (files: readonly File[]) => void;
  readonly map: (mapping: MappingJson) => void;
  readonly start: (body: ImportBody) => void;
  readonly dispatch: (action: IntakeAction) => void;
}

const Context = createContext<Intake | null>(null);

export function useIntake(): Intake {
  const intake = useContext(Context);
  if (intake === null) throw new Error('useIntake is used outside of its provider.');
  return intake;
}

export function IntakeProvider({ children }: { readonly children: ReactNode }) {
  const [state, dispatch] = useReducer(intakeAfter, CLOSED);
  const running = useRef<AbortController | null>(null);
  const intake = useMemo<Intake>(() => {
    const close = (): void => {
      running.current?.abort();
      dispatch({ type: 'close' });
    };
    const take = (files: readonly File[]): void => {
      running.current?.abort();
      running.current = new AbortController();
      void sendAndGuess(files, dispatch, running.current.signal);
    };
    return {
      state,
      dispatch,
      close,
      take,
      open: () => dispatch({ type: 'open' }),
      map: (mapping) => dispatch({ type: 'map', mapping }),
      start: (body) => void startImport(body, dispatch),
    };
  }, [state]);
  return <Context.Provider value={intake}>{children}</Context.Provider>;
}

type Dispatch = (action: IntakeAction) => void;

async function sendAndGuess(files: readonly File[], dispatch: Dispatch, signal: AbortSignal): Promise<void> {
  if (files.length === 0) return;
  try {
    dispatch({ type: 'send', files: files.map(({ name, size }) => ({ name, sent: 0, total: size })) });
    const uploads = await sendAll(files, dispatch, signal);
    dispatch({ type: 'guess', names: uploads.map(({ name }) => name) });
    const ids = uploads.map(({ upload: id }) => id);
    const guess = await postJson<GuessAnswer>('/api/guess', { uploads: ids }, signal);
    dispatch({ type: 'match', uploads, guess });
  } catch (error) {
    if (!signal.aborted) dispatch({ type: 'fail', failure: failureOf(error) });
  }
}

/** One after another: a disk is not faster for being asked twice at once. */
async function sendAll(files: readonly File[], dispatch: Dispatch, signal: AbortSignal): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const [index, file] of files.entries()) {
    uploads.push(await upload(file, ({ sent }) => dispatch({ type: 'sent', index, sent }), signal));
  }
  return uploads;
}

async function startImport(body: ImportBody, dispatch: Dispatch): Promise<void> {
  dispatch({ type: 'start' });
  try {
    const started = await postJson<ImportStarted>('/api/imports', body);
    dispatch({ type: 'import', id: started.import, shop: started.shop });
  } catch (error) {
    dispatch({ type: 'fail', failure: failureOf(error) });
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof RequestError) return { message: error.message, hint: error.hint, field: error.field };
  return { message: error instanceof Error ? error.message : String(error), hint: null, field: null };
}
