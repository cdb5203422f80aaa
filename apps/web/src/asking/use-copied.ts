import { useState } from 'react';

/** Copies a text; `copied` says for a while that it has. A browser that lets nothing be copied leaves it false. */
export function useCopied(): { readonly copied: boolean; readonly copy: (text: string) => void } {
  const [copied, setCopied] = useState(false);
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 2500);
      },
      () => setCopied(false),
    );
  };
  return { copied, copy };
}
