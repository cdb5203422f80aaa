import './matcher.css';
import { Button, CloseButton } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { MappingJson } from '@throughline/server/routes';
import { useState } from 'react';
import { FailureNote } from '../drop/FailureNote.js';
import { useIntake } from '../drop/intake-context.js';
import type { Matching } from '../drop/intake-state.js';
import { download } from '../panel/download.js';
import { t } from '../texts/texts.js';
import { GuessNotes } from './GuessNotes.js';
import { importBody, shopIdOf, type ShopWords } from './import-body.js';
import { mappingOf, rulesFor, withShop, withTable, type Mapping, type TableRule } from './mapping.js';
import { problemsOf } from './problems.js';
import { ShopFields } from './ShopFields.js';
import { TableMatcher } from './TableMatcher.js';

/** What each column of the dropped files says, guessed and put right by drop-downs. */
export function Matcher({ state }: { readonly state: Matching }) {
  const intake = useIntake();
  const mapping = mappingOf(state.mapping) ?? { tables: {} };
  const [shop, setShop] = useState<ShopWords>({ name: t().matcher.myShop, ...mapping.shop });
  // An event log says itself what it holds: there are no columns to match.
  const isLog = state.guess.tables.length === 0 && state.guess.preset !== null;
  const problems = isLog ? [] : problemsOf(mapping);
  const change = (changed: Mapping): void => intake.map(changed as unknown as MappingJson);
  const save = (): void =>
    download(mappingFile(withShop(mapping, shop)), `${shopIdOf(shop.name ?? '')}-mapping.json`);
  return (
    <div className="matcher" data-testid="matcher">
      <div className="intake-head">
        <h1>{t().matcher.title}</h1>
        <CloseButton size="lg" aria-label={t().matcher.close} onClick={intake.close} />
      </div>
      <GuessNotes guess={state.guess} changed={state.mapping !== state.guess.mapping} />
      {state.failure === null ? null : <FailureNote failure={state.failure} />}
      <ShopFields shop={shop} onChange={setShop} />
      {state.guess.tables.map((table) => (
        <TableMatcher
          key={table.upload}
          table={table}
          rules={rulesOf(mapping, table.name)}
          onRule={(name, rule) => change(withTable(mapping, name, rule))}
        />
      ))}
      <footer className="matcher-foot">
        <ul className="matcher-problems" aria-live="polite">
          {problems.map(({ table, problem }) => (
            <li key={`${table}${problem}`}>
              {table === '' ? '' : `${table}: `}
              {problem}
            </li>
          ))}
        </ul>
        <Button variant="default" leftSection={<IconDeviceFloppy size={16} />} onClick={save}>
          {t().matcher.save}
        </Button>
        <Button
          data-testid="matcher-import"
          disabled={problems.length > 0}
          loading={state.starting}
          onClick={() => intake.start(importBody(state, shop))}
        >
          {t().matcher.import}
        </Button>
      </footer>
    </div>
  );
}

/** The rules for a file, or a new one where it has none yet. */
function rulesOf(mapping: Mapping, file: string): readonly (readonly [string, TableRule])[] {
  const named = rulesFor(mapping, file).map((name) => [name, mapping.tables[name] ?? {}] as const);
  return named.length > 0 ? named : [[freeName(mapping, file), { file }]];
}

function mappingFile(mapping: Mapping): Blob {
  return new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' });
}

/** A name for the rule of a file that has none yet: the file's, without its endings. */
function freeName(mapping: Mapping, file: string): string {
  const base = file.replace(/\.(csv|tsv|jsonl|ndjson|json|parquet)?(\.gz)?$/iu, '');
  let name = base;
  for (let again = 2; mapping.tables[name] !== undefined; again += 1) name = `${base} ${again}`;
  return name;
}
