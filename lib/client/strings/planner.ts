import { diversity } from './planner-diversity.ts'

/** The planner: budget, plans, diversity. */
export const planner = { diversity } as const
