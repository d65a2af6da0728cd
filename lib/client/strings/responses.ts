/** The responses page: what the plan lacks, and its imports. */
export const responses = {} as const
