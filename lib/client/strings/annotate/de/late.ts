import { decline } from './decline.ts'
import { practice } from './practice.ts'
import { remarks } from './remarks.ts'
import { start } from './start.ts'

/** The words of what is loaded after the first item, in German. */
export const late = { decline, practice, remarks, start }
