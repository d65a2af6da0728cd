/** The overview of a running campaign: counts, money, people. */
export const watch = {} as const
