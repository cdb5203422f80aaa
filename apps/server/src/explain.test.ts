import { FileError, MappingError } from '@throughline/ingest';
import { ExperimentStepError, LifeError, resolveSettings } from '@throughline/model';
import { STORE_ERROR_KINDS, StoreError } from '@throughline/stores';
import { expect, test } from 'vitest';
import { explain, foreseen } from './explain.js';
import { Failure } from './failure.js';

function settingsError(settings: object): unknown {
  try {
    return resolveSettings(settings);
  } catch (thrown) {
    return thrown;
  }
}

test.each(STORE_ERROR_KINDS)('a store that fails with %s has a status of its own', (kind) => {
  const failure = foreseen(new StoreError({ kind, message: 'What was wrong.', hint: 'What to do.' }));
  expect(failure?.status).toBeGreaterThanOrEqual(400);
  expect(failure?.body()).toEqual({ error: { message: 'What was wrong.', hint: 'What to do.' } });
});

test('a mapping names the field, a file says what to do', () => {
  const path = ['tables', 'orders', 'events', 0];
  const mapping = foreseen(new MappingError(({ noTable }) => noTable('carts'), path));
  expect(mapping).toMatchObject({ status: 400, field: 'mapping.tables.orders.events.0' });
  expect(mapping?.body('de').error.message).toBe('tables.orders.events[0]: Es gibt keine Tabelle „carts“.');
  const file = foreseen(new FileError('a.csv', ({ gzip }) => gzip));
  expect(file).toMatchObject({
    status: 422,
    message: 'a.csv: the gzip archive is broken off or damaged.',
    hint: 'Get the file again: nothing was imported.',
  });
  expect(file?.body('de').error).toEqual({
    message: 'a.csv: Das gzip-Archiv bricht ab oder ist beschädigt.',
    hint: 'Die Datei noch einmal holen: Es wurde nichts importiert.',
  });
});

test('settings name the first field that is wrong', () => {
  const failure = foreseen(settingsError({ zone: 'Berlin', weekStart: 'monday' }));
  expect(failure).toMatchObject({ status: 400, field: 'settings.zone' });
  expect(failure?.body('de').error.message).toBe(
    'Einstellungen des Shops: zone: muss eine IANA-Zeitzone wie Europe/Berlin sein',
  );
  expect(foreseen(settingsError({ curency: 'EUR' }))?.body('de').error.message).toContain(
    'curency: ist keine Einstellung; es gibt ',
  );
});

test('what was foreseen is told in German, too', () => {
  const german = (thrown: unknown) => explain(thrown).body('de').error;
  expect(german(new LifeError('close', 'looked-at'))).toMatchObject({
    message: 'Dieser Befund ist angesehen und lässt sich nicht abschließen.',
    field: 'step',
  });
  expect(german(new ExperimentStepError({ step: 'start', state: null }))).toMatchObject({
    message: 'Dieses Experiment ist nicht angelegt und lässt sich nicht starten.',
    hint: 'Es zuerst planen.',
    field: 'step',
  });
  const parts = { message: 'That would leave no owner.', hint: 'Make somebody else an owner first.' };
  const hint = 'Zuerst jemand anderen zum Inhaber machen.';
  expect(german(new StoreError({ kind: 'conflict', ...parts }))).toEqual({
    message: 'Dann gäbe es keinen Inhaber mehr.',
    hint,
  });
  expect(german(new StoreError({ kind: 'conflict', message: 'Step 2 was taken.' })).message).toContain(
    'Inzwischen',
  );
  expect(german(new TypeError('x is undefined')).message).toBe('Im Server ist etwas schiefgegangen.');
});

test('faults of the system are told in words', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(foreseen(full)).toMatchObject({ status: 507, message: 'The disk is full.' });
  const tooLarge = Object.assign(new Error('Request body is too large'), { code: 'FST_X', statusCode: 413 });
  expect(foreseen(tooLarge)).toMatchObject({ status: 413, message: 'Request body is too large' });
});

test('a question that was taken back is no fault', () => {
  expect(foreseen(new DOMException('gone', 'AbortError'))).toMatchObject({ status: 499 });
});

test('what was not foreseen says nothing of the inside', () => {
  expect(foreseen(new TypeError('x is undefined'))).toBeNull();
  expect(explain(new TypeError('x is undefined')).body().error.message).not.toContain('undefined');
  expect(explain('a text')).toBeInstanceOf(Failure);
});
