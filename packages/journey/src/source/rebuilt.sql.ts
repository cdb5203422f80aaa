/**
 * The columns of `journeys` made anew from what is left of a journey's events: everything that is derived from
 * the events stands as if nothing else had happened. From rows with object_id, activities, instants (milliseconds
 * since 1970), amounts, currency, channel, device, cut, and whatever `more` names; journeys without events
 * drop out.
 */
export function rebuilt(rows: string, more: readonly string[]): string {
  const extra = more.map((column) => `, ${column}`).join('');
  return `(
SELECT object_id, fromUnixTimestamp64Milli(instants[1], 'UTC') AS start,
  fromUnixTimestamp64Milli(instants[-1], 'UTC') AS finish, activities,
  arrayMap(instant -> instant - instants[1], instants) AS offsets, amounts, currency, channel, device,
  cityHash64(activities) AS variant, activities[1] AS first, activities[-1] AS last,
  arrayMap((a, b) -> toUInt32(a) * 65536 + b, arrayPopBack(activities), arrayPopFront(activities)) AS \`steps.edge\`,
  arrayMap(gap -> toUInt64(gap), arrayPopFront(arrayDifference(instants))) AS \`steps.gap\`,
  arrayMap((edge, to) -> toUInt8((edge = 1) + 2 * (to = 1) + 4 * (to = 2)),
    arrayEnumerateUniq(\`steps.edge\`), arrayPopFront(arrayEnumerateUniq(activities))) AS \`steps.mark\`,
  cut${extra}
FROM (${rows}
)
WHERE notEmpty(activities))`;
}
