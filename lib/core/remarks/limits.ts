/** Apart from the schemas, which the annotation screen does not load. */
export const MAX_REMARK_CHARACTERS = 4000
