// Before tests that take other packages as they are compiled: what was written since is compiled, on a watch before each run.
import { build } from './build.mjs';

const compile = () => build(['packages']);

export async function setup(project) {
  project.onTestsRerun(compile);
  await compile();
}
