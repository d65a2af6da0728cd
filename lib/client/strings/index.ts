import { common } from './common.ts'
import { people } from './people.ts'
import { pools } from './pools.ts'
import { shell } from './shell.ts'

/** Every word the interface shows, by room. Sentences with values in them are functions. */
export const strings = { common, shell, people, pools }
