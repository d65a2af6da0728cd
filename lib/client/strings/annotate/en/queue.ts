import type { EmptyReason } from '#lib/core/queueing/empty-reason'

const emptyTitles: Record<EmptyReason, string> = {
  not_open_yet: 'This campaign is not open yet',
  paused: 'This campaign is paused',
  closed: 'This campaign is closed',
  all_done: 'Everything here is judged',
  own_cap_reached: 'You have had all that was planned for you here',
  budget_reached: 'The budget of this campaign is reached',
  taken: 'Others have the last items at the moment',
  not_for_you: 'What is left is for other people',
  none_left: 'You have judged all you can here',
}
const emptyTexts: Record<EmptyReason, string> = {
  not_open_yet: 'A lead opens it. Your next item appears here then.',
  paused: 'A lead paused it and can resume it. This page looks again by itself.',
  closed: 'Nothing more is needed. What you judged is kept.',
  all_done: 'Every item has all the judgments it needs. Nothing more is needed from you here.',
  own_cap_reached: 'The campaign has a cap for each person, and you have reached yours. A lead can raise it.',
  budget_reached: 'Nothing more can be given out unless somebody gives an item back or a lead raises the budget.',
  taken: 'An item comes free when somebody declines it or runs out of time. This page looks again by itself.',
  not_for_you:
    'The items left are in other languages or from other sources than those you are listed for. A lead can change what you are listed for.',
  none_left: 'What is left needs other people’s eyes. New items appear here if a lead adds them.',
}

/** Why there is no item. */
export const queue = {
  emptyTitles,
  emptyTexts,
  comeBackAt: (time: string) => `The next one may come free at ${time}.`,
  lookAgain: 'Look again',
}
