import { FindingCase, Ledger } from '@throughline/model';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { begin, build, ended, type Run, said, throughline } from './testing/built.js';
import { shopWithFault, TestFolder } from './testing/files.js';

// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const ID = 'payment-failed:device=phone';
let folder: TestFolder;

beforeAll(async () => {
  build();
  folder = new TestFolder();
  const imported = await throughline(['import', folder.write('shop.csv', shopWithFault()), ...data()]);
  expect(imported.code).toBe(0);
});
afterAll(() => folder[Symbol.dispose]());

const data = (): string[] => ['--data', folder.at('data')];
const findings = (...args: string[]): Promise<Run> => throughline(['findings', ...args, ...data()]);

test('what is done about a finding is kept, told in the list, and counted in the ledger', async () => {
  const line = folder.write('steps.json', '["Order Completed", "Sealed"]');
  const told = ['--owner', 'Grace', '--due', '2026-04-01', '--by', 'Ada', '--line', line];
  const accepted = await findings('accept', ID, ...told);
  expect(accepted.code).toBe(0);
  expect(FindingCase.parse(JSON.parse(accepted.out))).toMatchObject({
    state: 'accepted',
    owner: 'Grace',
    seen: { line: ['Order Completed', 'Sealed'] },
  });
  const list = await findings();
  const listed = (JSON.parse(list.out) as { findings: { id: string; life: unknown }[] }).findings;
  expect(listed.find(({ id }) => id === ID)?.life).toMatchObject({ state: 'accepted', due: '2026-04-01' });
  const ledger = await findings('ledger');
  expect(Ledger.parse(JSON.parse(ledger.out)).atStake.count).toBe(1);
  const report = await findings('--format', 'md');
  expect(report.out).toContain('Stands at: accepted · with Grace, due 2026-04-01');
});

test('wrong use is told as such, and so is a step that somebody else was faster with', async () => {
  const missing = await findings('change', ID, '--what', 'Second provider');
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toContain('--on');
  const day = await findings('change', ID, '--what', 'Second provider', '--on', 'soon');
  expect(day).toMatchObject({ code: 2, out: '' });
  expect(day.err).toContain('--on: must be a day');
  const unknown = await findings('look', 'nothing');
  expect(unknown).toMatchObject({ code: 2, out: '' });
  const wrong = folder.write('line.json', '["Order Confirmed", 7]');
  const line = await findings('look', ID, '--line', wrong);
  expect(line).toMatchObject({ code: 2, out: '' });
  expect(line.err).toContain('step 2 is no line of orders');
  const late = await findings('dismiss', ID, '--reason', 'not ours', '--revision', '0');
  expect(late).toMatchObject({ code: 1, out: '' });
  expect(late.err).toMatch(/accepted now, at revision 1/u);
});

test('where a server owns the folder, it is asked', async () => {
  const server = begin(['start', '--port', '0', ...data()]);
  const end = ended(server);
  await said(server, /http:\/\/127\.0\.0\.1:\d+/u);
  const changed = await findings(
    'change',
    ID,
    '--what',
    'Second provider',
    '--on',
    '2026-02-20',
    '--format',
    'md',
  );
  expect(changed.code).toBe(0);
  expect(changed.out).toMatch(
    /Stands at: changed · with Grace[\s\S]*changed on 2026-02-20: Second provider/u,
  );
  const turn = await findings('dismiss', ID, '--reason', 'x');
  expect(turn).toMatchObject({ code: 1, out: '' });
  expect(turn.err).toContain('cannot be done with a changed finding');
  const ledger = await findings('ledger', '--format', 'md');
  const german = await findings('ledger', '--format', 'md', '--locale', 'de');
  expect(german.out).toContain('| Auf dem Spiel (angenommen oder geändert) |');
  expect(ledger.out).toMatch(/\| At stake[^|]*\| 1 \|[\s\S]*1 changed, and not measured yet/u);
  const measured = await findings('measure', '--format', 'md');
  expect(measured.out).toMatch(/^# Measured\n\n- Payments fail for phone.*: won .* a month, to 2026-0/u);
  const again = await findings('measure', '--format', 'md', '--locale', 'de');
  expect(again.out).toMatch(/^# Gemessen\n\nNichts Neues\./u);
  server.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0 });
});
