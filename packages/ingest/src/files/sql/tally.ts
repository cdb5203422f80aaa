/**
 * SQL (String) of a JSON object that says of each name how many in all, from SQL of a Map(String, Float64) of these sums; the empty text
 * where no name is told. A name whose numbers come to nothing is told as 0: that is not the same as one that is not told.
 */
function tallySql(sums: string): string {
  return `arrayMap(m -> if(empty(m), '', toJSONString(m)), [${sums}])[1]`;
}

/** The same of the rows of a group, by SQL of each row's name (String) and number (Float64). */
export function tallyOfRows(name: string, number: string): string {
  return tallySql(`sumMapIf(map(${name}, ${number}), ${name} != '')`);
}

/** The same of a list, by SQL of an Array(Tuple(name String, number Float64)). */
export function tallyOfList(pairs: string): string {
  const maps = `arrayMap(p -> map(p.1, p.2), arrayFilter(p -> p.1 != '', ${pairs}))`;
  return tallySql(`arrayReduce('sumMap', ${maps})`);
}
