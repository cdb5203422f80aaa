import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSearchPart } from '../app/use-search-part.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { type Code, FIRST_SHOP, SNIPPETS, type Snippet } from './snippets.js';
import { sourcesSearch } from './sources-search.js';

/** What to change in the tracking that a shop has already, ready to be copied. */
export function Connect({ shop }: { readonly shop: string | null }) {
  const [{ sdk }, change] = useSearchPart(sourcesSearch);
  const [key, setKey] = useState(shop ?? FIRST_SHOP);
  const snippet: Snippet = SNIPPETS.find(({ name }) => name === sdk) ?? SNIPPETS[0];
  const target = { url: window.location.origin, key: key.trim() === '' ? (shop ?? FIRST_SHOP) : key.trim() };
  return (
    <section className="connect" aria-label={t().sources.connectSource} data-testid="connect">
      <ul className="connect-sdks" aria-label={t().sources.tracksWith}>
        {SNIPPETS.map(({ name, title }) => (
          <li key={name}>
            <button type="button" aria-pressed={name === sdk} onClick={() => change({ sdk: name })}>
              {name === 'tracker' ? t().sources.nothingYetTracker : title}
            </button>
          </li>
        ))}
      </ul>
      <div className="connect-codes">
        <TextInput
          label={t().sources.idOrKey}
          description={
            <>
              {t().sources.keyBefore}{' '}
              <Link
                to="/settings"
                search={(before: Record<string, unknown>) => writeViewState(readViewState(before))}
              >
                {t().settings.title}
              </Link>
              {t().sources.keyAfter}
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
        <p className="explore-note">{t().sources.onDisk}</p>
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
        {t().sources.where[where]}{' '}
        <button type="button" className="text-button" onClick={copy}>
          {copied === text ? t().sources.copied : t().sources.copy}
        </button>
      </figcaption>
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
