import { Matcher } from '../matcher/Matcher.js';
import { ChooseFiles } from './ChooseFiles.js';
import { Importing } from './Importing.js';
import { useIntake } from './intake-context.js';
import { SendProgress } from './SendProgress.js';

/** How far what is imported has come, and what is to be done about it. */
export function Stage() {
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
