/** So many findings an answer lists at most: more than a shop has to do with. Who follows them asks for all. */
export const MOST_FINDINGS = 500;
