import type { Language } from '#lib/core/people/language'
import type { Widened } from '../annotate/words.ts'
import type { en } from './en.ts'

/** What everybody meets around their work, in one language. */
export type FrameWords = Widened<Omit<typeof en, 'language'>> & { language: Language }
