import type { TemplateDocument } from '../campaign-template.ts'

export const translation: TemplateDocument = {
  about:
    'Rank translations by meaning, then by how natural they read; for tuning a policy. Give each annotator their languages.',
  annotation: null,
  start: { from: null, fields: { train: 'policy' }, budget: null },
  guidelines: `## Who may judge

Judge only between languages that you read as easily as your own. Decline the rest (reason: outside my knowledge).

## What you decide

Rank the translations by which one a careful publisher would print: **first the meaning, then how it reads**.

Read the source, then each translation **by itself**, as its reader will, and only then beside the source, sentence by sentence.

## In this order

1. **Meaning.** Nothing added, nothing left out, nothing turned round: negations, numbers, units, names, dates, who does what to whom, "must" against "may".
2. **Terms.** The word that the field uses, the same one throughout. A glossary in the prompt is binding.
3. **Language.** Grammar, spelling, punctuation and word order of the target language, in the variety that was asked for.
4. **Tone.** As formal, warm, dry or funny as the source; the right form of address, and the same one throughout.
5. **Form.** Placeholders, tags, links, line breaks and lists stay as they are.

## How much an error weighs

- **Critical:** could cost health, money or law, offends, or reverses the meaning. Loses against any translation without one.
- **Major:** a reader would misunderstand, or would stop and read again.
- **Minor:** noticed, but nothing is lost.

Count a critical error above any number of major ones, and a major one above about five minor ones. The same error again counts once.

## What must not decide

Closeness to the wording of the source, length, or your own taste among words that mean the same. A free translation that says it all is as good as a close one.

## Harder cases

- **The source has a mistake.** Silently mending an obvious typo is fine; changing the meaning is not.
- **Puns and sayings.** One that works in the target language beats a literal one with a note.
- **Left untranslated.** Right for names and code; else an omission.

## Ties

Tie translations that the publisher would print equally gladly. Do not tie two only because both are good: one often reads more naturally.`,
}
