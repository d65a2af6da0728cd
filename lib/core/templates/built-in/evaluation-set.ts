import type { TemplateDocument } from '../campaign-template.ts'

export const evaluationSet: TemplateDocument = {
  about:
    'Compare two models’ answers on a random test set, each pair judged by three people; for measuring, not for training.',
  annotation: null,
  start: { from: null, fields: { train: 'evaluation', overlap: '3' }, budget: null },
  guidelines: `## What these judgments are for

They **measure** models; nothing is trained on them. Each item is judged by several people, none of whom sees the others' answers. That works only if everybody decides alone and by the same rules: please do not talk about single items before the campaign ends.

## What you decide

For each prompt, which response is better **for the person who wrote it**, all in all:

1. **Does it do what was asked**, all of it?
2. **Is it right?** Check facts, sums and code where a minute is enough.
3. **Is it clear**, and no longer than it needs to be?

Where one response is better in one point and worse in another, ask which one you would send if you could send only one.

## Rules that keep the measure fair

- **Read both to the end** before you decide. Which one stands first is chance.
- **Do not guess which model wrote it.** If one names itself or shows a familiar style, judge the answer alone.
- **Length, headings and confidence are not quality.**
- **Judge each item by itself.** There is no quota of wins, losses or ties.
- **Keep the pace of your first hour.** If you are tired, stop: what is left will wait.

## Ties

A tie is a finding here. Tie when, after a second reading, you would be equally glad, or equally sorry, to send either. Do not tie because it is hard: take the time, then decide.

## Harder cases

- **Both refuse.** Prefer the better reason and the better offer; else tie.
- **One refuses a harmless request.** It loses.
- **One helps with something that would hurt people.** It loses, however good the help.
- **Both are wrong.** The one that would mislead less is better.

## Leaving an item

Decline when the prompt makes no sense, something does not show, or you lack the knowledge to tell right from wrong. A declined item goes to somebody else; a guess stays in the measure for good.`,
}
