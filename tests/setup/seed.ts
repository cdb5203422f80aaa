import * as fc from 'fast-check';

/**
 * Property tests draw the same logs in every run, so that a run that fails can be run again. `FC_SEED=$RANDOM npm test`
 * draws others.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_125) });
