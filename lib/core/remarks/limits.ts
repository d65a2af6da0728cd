/** Apart from the schemas, which the annotation screen does not load. */
export const MAX_REMARK_CHARACTERS = 4000
export const MAX_ANSWER_CHARACTERS = 8000
export const MAX_RULING_CHARACTERS = 8000
/** Of what the judgments to look at again are found by. */
export const MAX_PHRASE_CHARACTERS = 200
