/** The planner: budget, plans, diversity. */
export const planner = {} as const
