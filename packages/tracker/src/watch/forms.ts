import { listen } from '../guard.js';
import type { Tracker } from '../tracker.js';
import { nameOf } from './names.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Tells of forms that were sent, of fields that were refused, and of forms that somebody began and left. */
export function watchForms(tracker: Tracker): void {
  const begun = new Map<HTMLFormElement, string>();
  const refused = new Map<EventTarget, number>();

  const failed = (field: Field, reason: string): void => {
    // Browsers and pages may both say so of one attempt.
    const now = Date.now();
    if (now - (refused.get(field) ?? 0) < 1000) return;
    refused.set(field, now);
    tracker.track('Form Field Failed', {
      text: { form: nameOf(field.form), field: fieldName(field), reason },
    });
  };

  listen(document, 'input', ({ target }) => {
    if (isField(target) && target.form !== null) begun.set(target.form, fieldName(target));
  });
  listen(document, 'submit', ({ target }) => {
    begun.delete(target as HTMLFormElement);
    tracker.track('Form Submitted', { text: { form: nameOf(target) } });
  });
  listen(document, 'invalid', ({ target }) => {
    if (isField(target)) failed(target, reasonOf(target.validity));
  });
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (isField(target) && target.getAttribute('aria-invalid') === 'true') failed(target, 'page');
  }).observe(document, { subtree: true, attributeFilter: ['aria-invalid'] });
  listen(window, 'pagehide', () => {
    for (const [form, field] of begun)
      tracker.track('Form Abandoned', { text: { form: nameOf(form), field } });
    begun.clear();
  });
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof Element && 'validity' in target;
}

function fieldName(field: Field): string {
  return field.name || field.id || field.type;
}

/** Why the browser refuses a value: the name of the rule, such as `valueMissing`. */
function reasonOf(validity: ValidityState): string {
  for (const rule in validity) if (validity[rule as keyof ValidityState]) return rule;
  return '';
}
