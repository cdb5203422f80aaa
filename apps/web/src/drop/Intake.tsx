import './drop.css';
import { useEffect, useRef } from 'react';
import { Matcher } from '../matcher/Matcher.js';
import { useEscape } from '../shell/use-escape.js';
import { t } from '../texts/texts.js';
import { ChooseFiles } from './ChooseFiles.js';
import { DropOverlay } from './DropOverlay.js';
import { Importing } from './Importing.js';
import { useIntake } from './intake-context.js';
import { isCovering } from './intake-state.js';
import { ReportCard } from './ReportCard.js';
import { SendProgress } from './SendProgress.js';

/** The way in for files: over the view while something is to be done, out of the way otherwise. */
export function Intake() {
  const { state, close } = useIntake();
  const covering = isCovering(state);
  const section = useRef<HTMLElement>(null);
  useEscape(covering && state.at !== 'importing', close);
  useEffect(() => {
    if (covering) section.current?.focus();
  }, [covering, state.at]);
  return (
    <>
      <DropOverlay />
      {covering ? (
        <section ref={section} className="intake" aria-label={t().drop.title} tabIndex={-1}>
          <Stage />
        </section>
      ) : null}
      {state.at === 'report' ? <ReportCard report={state.report} onClose={close} /> : null}
    </>
  );
}

function Stage() {
  const { state } = useIntake();
  switch (state.at) {
    case 'choosing':
      return <ChooseFiles failure={state.failure} />;
    case 'sending':
      return <SendProgress files={state.files} />;
    case 'guessing':
      return <SendProgress files={state.names.map((name) => ({ name, sent: 1, total: 1 }))} reading />;
    case 'matching':
      return <Matcher state={state} />;
    case 'importing':
      return <Importing id={state.id} shop={state.shop} />;
    case 'closed':
    case 'report':
      return null;
  }
}
