import { decline } from './decline.ts'
import { done } from './done.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { keys } from './keys.ts'
import { practice } from './practice.ts'
import { remarks } from './remarks.ts'
import { start } from './start.ts'
import { unsent } from './unsent.ts'

/** The words of what is loaded after the first item, in English. */
export const late = { decline, done, history, home, keys, practice, remarks, start, unsent }
