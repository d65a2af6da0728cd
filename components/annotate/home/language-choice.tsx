'use client'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/actions/button'
import { useWords } from '#lib/client/annotate/words'
import { LANGUAGE_COOKIE, type Language, languages } from '#lib/core/people/language'

const YEAR_SECONDS = 365 * 24 * 3600
/** Each in its own language, for whoever reads no other. */
const names: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** The language of an annotator's pages, kept in this browser. */
export function LanguageChoice() {
  const words = useWords()
  const router = useRouter()
  const choose = (language: Language) => {
    const secure = location.protocol === 'https:' ? '; secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`
    router.refresh()
  }
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{words.home.language}</legend>
      {languages.map((language) => (
        <Button
          key={language}
          size="sm"
          variant={language === words.language ? 'secondary' : 'ghost'}
          lang={language}
          aria-pressed={language === words.language}
          onClick={() => choose(language)}
        >
          {names[language]}
        </Button>
      ))}
    </fieldset>
  )
}
