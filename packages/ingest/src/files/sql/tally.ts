/**
 * SQL (String) of a JSON object that says of each name how many in all, from SQL of an Array(Tuple(name String, number Float64));
 * the empty text where no name is told. A name whose numbers come to nothing is told as 0: that is not the same as one that is not told.
 */
export function tallySql(pairs: string): string {
  const sums = `arrayMap(n -> arraySum(p -> if(p.1 = n, p.2, 0.), ps), ns)`;
  const told = `toJSONString(CAST((ns, ${sums}), 'Map(String, Float64)'))`;
  const named = `arrayMap((ps, ns) -> if(empty(ns), '', ${told}), [ps], [arraySort(arrayDistinct(arrayMap(p -> p.1, ps)))])[1]`;
  return `arrayMap(ps -> ${named}, [arrayFilter(p -> p.1 != '', ${pairs})])[1]`;
}
