import { Fragment, type ReactNode } from 'react';
import { useLanguage } from './texts.js';

/** Draws everything below anew where the language changes, since texts are read while drawing. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  return <Fragment key={useLanguage()}>{children}</Fragment>;
}
