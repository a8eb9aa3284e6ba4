/** Letters in the name of a place. */
export const LONGEST_NAME = 60
