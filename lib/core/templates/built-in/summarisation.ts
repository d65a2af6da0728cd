import type { TemplateDocument } from '../campaign-template.ts'

export const summarisation: TemplateDocument = {
  about: 'Rank summaries of a text by faithfulness and by what they keep; for training a reward model.',
  annotation: null,
  start: { from: null, fields: { train: 'reward-model' }, budget: null },
  guidelines: `## What you decide

Rank the summaries by how well each **stands in for the text** for somebody who will never read it.

Read the text first, and say to yourself in two sentences what matters in it. Only then read the summaries.

## In this order

1. **Faithful.** Everything in it is in the text, and means the same there: names, numbers, who did what, what is certain and what is only claimed. Something added is a fault even when it is true in the world.
2. **The right things.** What matters most comes in, and minor things stay out. Conclusions, decisions and their conditions matter more than colour.
3. **What was asked.** The length, form and reader that the prompt names. Without such a wish: as short as it can be without losing point 2.
4. **Good to read.** It holds together without the text, and each sentence says something.

## How much an error weighs

| Error | Weight |
|---|---|
| Says the opposite, invents a fact, wrong number or person | Loses against any faithful summary |
| Certain where the text is not, or the author's claim told as a fact | Heavy |
| A main point is missing | Heavy |
| A detail is missing, or a minor one kept | Light |
| Clumsy wording, repeated words | Only between equals |

Two heavy errors are worse than one. Many light ones do not outweigh a heavy one.

## What must not decide

Length by itself, words copied from the text or not, and whether you agree with the text.

## Harder cases

- **The text contradicts itself or is wrong.** A faithful summary says what the text says; the best one shows the contradiction.
- **Nothing but the opening is summarised.** Points from the end are missing: heavy.
- **A list against prose.** Whichever the reader named; else whichever is understood faster.

## Ties, and leaving an item

Tie summaries that would serve the reader equally well. Decline an item when the text is not there in full, or its subject is beyond you.`,
}
