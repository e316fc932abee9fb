/** Sets of rules that bear on a car or its battery in North America. */
export const RULE_SETS: readonly string[] = ['USMCA', 'USMCA auto', 'IRA 30D', 'FEOC'];
