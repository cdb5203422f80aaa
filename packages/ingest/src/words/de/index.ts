import type { Sentences } from '../sentences.js';
import { files } from './files.js';
import { guess } from './guess.js';

export const de: Sentences = { files, guess };
