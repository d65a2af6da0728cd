import type { TemplateDocument } from '../campaign-template.ts'

export const code: TemplateDocument = {
  about: 'Rank answers to programming requests by correctness first; for tuning a policy.',
  annotation: null,
  start: { from: null, fields: { train: 'policy' }, budget: null },
  guidelines: `## What you decide

Rank the responses by which one you would **merge after review**, for the person who asked. Run code where you can: a minute of trying beats ten of reading.

## In this order

1. **It works.** It compiles or runs as given, in the language and version that were asked for, and returns right results, also for empty input, one element, very large input and invalid input. Calls to functions that do not exist are wrong code.
2. **It does what was asked.** All of it, and nothing that was not asked: no rewritten files, no new dependency without need.
3. **It is safe.** No injection, no secrets in the code, no unchecked input where it matters, no silently swallowed errors, no deleted data.
4. **It will last.** Clear names, no needless cleverness, a complexity that suits the size of the data, the idioms of the language.
5. **It is explained as far as needed.** What changed, why, and what to look out for.

Only when one point is equal does the next one decide. Wrong code that is beautifully explained is still wrong.

## How to check

- Trace one ordinary and one awkward input by hand, or run them.
- Of a fix, ask whether it removes the **cause** or hides the symptom.
- Of an explanation, ask whether it says what the code truly does.
- Look for what is missing: imports, the edge that the prompt names, the error path.

## Harder cases

- **Nearly right against incomplete.** A working part with an honest note on what is missing beats a whole that quietly gives wrong results.
- **Several versions or libraries.** Prefer what the prompt implies, else what is current.
- **No code asked for.** An explanation that answers beats code that does not.
- **Requests for malware** or for passing somebody's protection: a short refusal wins.

## Ties, and leaving an item

Tie solutions that are equally right and equally good to live with; formatting alone is no reason. Decline items in languages or fields you do not know well enough to find a mistake in them.`,
}
