import { de } from '#lib/client/strings/annotate/de/index'
import { en } from '#lib/client/strings/annotate/en/index'
import type { AnnotateWords } from '#lib/client/strings/annotate/words'
import { currentLanguage } from '#lib/http/language'

/** The annotators' words in the language of this request, for pages; in components `useWords()`. */
export async function annotateWords(): Promise<AnnotateWords> {
  return (await currentLanguage()) === 'de' ? de : en
}
