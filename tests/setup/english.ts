import { speak } from '../../apps/web/src/texts/texts.js';

// The app speaks before it draws anything; so do its unit tests.
await speak('en');
