import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSearchPart } from '../app/use-search-part.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { type Code, SNIPPETS, type Snippet } from './snippets.js';
import { sourcesSearch } from './sources-search.js';

/** What to change in the tracking that a shop has already, ready to be copied. */
export function Connect({ shop }: { readonly shop: string | null }) {
  const [{ sdk }, change] = useSearchPart(sourcesSearch);
  const [key, setKey] = useState(shop ?? 'shop');
  const snippet: Snippet = SNIPPETS.find(({ name }) => name === sdk) ?? SNIPPETS[0];
  const target = { url: window.location.origin, key: key.trim() === '' ? (shop ?? 'shop') : key.trim() };
  return (
    <section className="connect" aria-label="Connect a source" data-testid="connect">
      <ul className="connect-sdks" aria-label="What the shop tracks with">
        {SNIPPETS.map(({ name, title }) => (
          <li key={name}>
            <button type="button" aria-pressed={name === sdk} onClick={() => change({ sdk: name })}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      <div className="connect-codes">
        <TextInput
          label="Shop id or write key"
          description={
            <>
              While the server is on this machine alone and has no keys, the id of the shop will do. Else make
              a write key for the source under{' '}
              <Link
                to="/settings"
                search={(before: Record<string, unknown>) => writeViewState(readViewState(before))}
              >
                People and keys
              </Link>
              , and put it here.
            </>
          }
          value={key}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
          size="sm"
          maxLength={200}
        />
        {snippet.codes(target).map((code) => (
          <CodeBlock key={code.where} code={code} />
        ))}
        <p className="explore-note">
          An answer of success means that the events are on disk; about a second later they are in every
          answer. What cannot be used is kept with the reason, to be mended and sent again.
        </p>
      </div>
    </section>
  );
}

function CodeBlock({ code: { where, text } }: { readonly code: Code }) {
  const [copied, setCopied] = useState('');
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => setCopied(text));
  };
  return (
    <figure className="code">
      <figcaption>
        {where}
        <button type="button" className="text-button" onClick={copy}>
          {copied === text ? 'Copied' : 'Copy'}
        </button>
      </figcaption>
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
