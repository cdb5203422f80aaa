// Before tests that take other packages as they are compiled: what was written since is compiled.
import { build } from './build.mjs';

export const setup = () => build(['packages']);
