import type { FrameWords } from '../words.ts'
import { people } from './people.ts'
import { shell } from './shell.ts'

/** What everybody meets around their work, in German. */
export const de = { language: 'de' as const, shell, people } satisfies FrameWords
