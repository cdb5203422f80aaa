/**
 * How much two segments have in common: the share, of all who belong to either, that belongs to both. Devices and browsers go
 * together as the shop's visitors have them; what else is named is taken to be independent of them.
 *
 * @param {Readonly<Record<string, string>>} found Of a finding: `text.browser` is the truth's `browser`.
 * @param {Readonly<Record<string, string>>} planted
 * @param {import('@throughline/demo').DemoConfig} config
 */
export function sameness(found, planted, config) {
  const one = bare(found);
  const other = bare(planted);
  const both = shareOf({ ...one, ...other }, config) * (agree(one, other) ? 1 : 0);
  return both / (shareOf(one, config) + shareOf(other, config) - both);
}

/** Names as the truth has them; who picks is not known before it is picked, so that the day is the place. */
function bare(segment) {
  return Object.fromEntries(
    Object.entries(segment)
      .map(([facet, value]) => [facet.replace('text.', ''), value])
      .filter(([facet]) => facet !== 'employee' && facet !== 'picker')
      .map(([facet, value]) => (facet === 'weekdays' ? ['weekday', value] : [facet, value])),
  );
}

function agree(one, other) {
  return Object.entries(one).every(([facet, value]) => other[facet] === undefined || other[facet] === value);
}

/** Share of the visitors that a segment names. */
function shareOf(segment, config) {
  const { device, browser, ...others } = segment;
  const screens = config.devices.flatMap((own) => {
    const all = totalOf(own.browsers);
    return own.browsers.map((each) => ({
      device: own.name,
      browser: each.name,
      share: (own.share * each.share) / all,
    }));
  });
  const meant = screens.filter(
    (screen) => (device ?? screen.device) === screen.device && (browser ?? screen.browser) === screen.browser,
  );
  const rest = Object.entries(others).map(([facet, value]) => valueShare(facet, value, config));
  return rest.reduce((share, each) => share * each, totalOf(meant) / totalOf(screens));
}

/** Of what the configuration does not tell, one in ten. */
const UNTOLD = 0.1;

function valueShare(facet, value, { regions, catalogue }) {
  const values = { region: regions, category: catalogue.categories }[facet] ?? [];
  const own = values.find(({ name }) => name === value);
  return own === undefined ? UNTOLD : own.share / totalOf(values);
}

function totalOf(weighed) {
  return weighed.reduce((sum, { share }) => sum + share, 0);
}
