import plans from './first-format.json' with { type: 'json' }

/** Plans as the first format's own code wrote them, with their hashes and the terms they opened on. */
export const firstFormatPlans = plans
