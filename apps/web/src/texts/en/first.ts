import { shell } from './shell.js';
import { panel } from './panel.js';
import { canvas } from './canvas.js';
import { blueprint } from './blueprint.js';
import { drawing } from './drawing.js';
import { replay } from './replay.js';
import { explore } from './explore.js';
import { findings } from './findings.js';
import { asking } from './asking.js';
import { drop } from './drop.js';
import { comments } from './comments.js';
import { palette } from './palette.js';

/** What the first view says in English, and what is around all views. */
export const first = {
  shell,
  panel,
  canvas,
  blueprint,
  drawing,
  replay,
  explore,
  findings,
  asking,
  drop,
  comments,
  palette,
};
