// npm run bench -- [--events 10000000] [--only map,funnel,…] [--runs 5] [--minutes 10] [--keep] [--dir DIR]
import { mkdirSync, rmSync } from 'node:fs';
import { benchApp } from './app/app.mjs';
import { benchForecast } from './decide/forecast.mjs';
import { benchLifetime } from './decide/lifetime.mjs';
import { benchRecommendation } from './decide/recommendation.mjs';
import { benchSimulate } from './decide/simulate.mjs';
import { benchDemo } from './demo/demo.mjs';
import { benchFormats } from './formats/formats.mjs';
import { benchFindings } from './findings/findings.mjs';
import { benchFunnel } from './funnel/funnel.mjs';
import { benchImport } from './import/import.mjs';
import { benchIntake } from './intake/intake.mjs';
import { benchSteady } from './intake/steady.mjs';
import { benchMap } from './map/map.mjs';
import { benchPeople } from './people/people.mjs';
import { benchScale } from './scale/scale.mjs';
import { writeLog } from './tools/log.mjs';
import { readOptions } from './tools/options.mjs';
import { benchWays, WAYS } from './ways/ways.mjs';
import { printTable, saveResults, tellResults } from './tools/results.mjs';

const options = readOptions(process.argv.slice(2));
mkdirSync(options.dir, { recursive: true });
try {
  const results = [];
  const add = (each) => {
    results.push(...each);
    tellResults(each);
  };
  const asked = options.only.some((each) => [...WAYS, 'map', 'funnel', 'people'].includes(each));
  const needsLog = asked || options.only.some((each) => ['import', 'scale'].includes(each));
  const log = needsLog ? await writeLog(options) : null;
  // The store that the first import fills is the one that questions are asked of.
  if (asked || options.only.includes('import')) add(await benchImport(options, log, 1));
  if (options.only.includes('map')) add(await benchMap(options, log));
  if (options.only.includes('funnel')) add(await benchFunnel(options, log));
  if (WAYS.some((each) => options.only.includes(each))) add(await benchWays(options, log));
  if (options.only.includes('people')) add(await benchPeople(options));
  if (options.only.includes('import')) add(await benchImport(options, log, 2.4));
  if (options.only.includes('scale')) add(await benchScale(options, log));
  if (options.only.includes('formats')) add(await benchFormats(options));
  if (options.only.includes('app')) add(await benchApp(options));
  if (options.only.includes('findings')) add(await benchFindings(options));
  if (options.only.includes('intake')) add(await benchIntake(options));
  if (options.only.includes('steady')) add(await benchSteady(options));
  if (options.only.includes('demo')) add(benchDemo(options));
  if (options.only.includes('forecast')) add(await benchForecast());
  if (options.only.includes('decide')) {
    add(benchLifetime());
    add(benchRecommendation());
  }
  if (options.only.includes('simulate')) add(benchSimulate());
  printTable(results);
  saveResults(options, results);
  process.exitCode = results.every(({ met }) => met !== false) ? 0 : 1;
} finally {
  if (!options.keep) rmSync(options.dir, { recursive: true, force: true });
}
