/**
 * Whether every event in the journey of an object names it. Events that name nobody stand in the journey of the customer whose
 * order, parcel or ticket they are about, too: rules L1 to L7 of the stores' SPEC.
 */
export function namedByAll(objectType: string): boolean {
  return objectType !== 'customer';
}
