import { de } from '#lib/client/strings/frame/de/index'
import { en } from '#lib/client/strings/frame/en'
import type { FrameWords } from '#lib/client/strings/frame/words'
import type { Language } from '#lib/core/people/language'
import { currentLanguage } from '#lib/http/language'

/** The words of the frame, the front door and the account in the language of this request; in components `useFrameWords()`. */
export async function frameWords(): Promise<FrameWords> {
  return frameWordsIn(await currentLanguage())
}

/** The same in this language. */
export function frameWordsIn(language: Language): FrameWords {
  return language === 'de' ? de : en
}
