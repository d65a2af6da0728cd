'use client'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/actions/button'
import { chooseLanguage, languageNames } from '#lib/client/choose-language'
import { type Language, languages } from '#lib/core/people/language'

type LanguageChoiceProps = { label: string; language: Language; className?: string | undefined }

/** The language of the annotators' pages, the front door and the account, kept in this browser. */
export function LanguageChoice({ label, language: current, className = '' }: LanguageChoiceProps) {
  const router = useRouter()
  return (
    <fieldset className={`flex gap-1 ${className}`}>
      <legend className="sr-only">{label}</legend>
      {languages.map((language) => (
        <Button
          key={language}
          size="sm"
          variant={language === current ? 'secondary' : 'ghost'}
          lang={language}
          aria-pressed={language === current}
          onClick={() => {
            chooseLanguage(language)
            router.refresh()
          }}
        >
          {languageNames[language]}
        </Button>
      ))}
    </fieldset>
  )
}
