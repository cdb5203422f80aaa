import { ASKED } from './shown/asked.mjs';
import { DRAWN } from './shown/drawn.mjs';
import { GUARDED, UNSET } from './shown/guarded.mjs';
import { KEPT } from './shown/kept.mjs';

// Which views and states of the app are pictured: a name, the address, the test id of what shows that it is there, and
// what is done first where no address opens the state: a button, a field (by its label), an option of a list or a part
// (by its test id) that is clicked, whatever a selector finds (`press`), texts typed into fields by their labels, what
// the pointer is over (a selector), a key, what is typed, files that are chosen, an address that is told and gone to; or
// what of the server's is held back or refused; and a button that has all `back` after the picture.
/** @type {readonly (readonly [name: string, path: string, ready: string, ...acts: Readonly<Record<string, unknown>>[]])[]} */
export const SHOWN = [...DRAWN, ...ASKED, ...KEPT];

/** Those that the README shows, and the test id of what comes last there. */
export const README = new Map([
  ['blueprint', 'blueprint-canvas'],
  ['map', 'map-canvas'],
  ['findings', 'life'],
  ['today', 'open-journey'],
]);

export { GUARDED, UNSET };
