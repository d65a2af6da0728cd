/** What is wrong with one line of a text, from 1; `field` as its columns are called, null for the line as a whole. */
export type LineProblem = { line: number; field: string | null; message: string }
