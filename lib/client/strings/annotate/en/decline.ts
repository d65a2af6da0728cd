/** Declining an item. */
export const decline = {
  title: 'Decline this item',
  text: 'It goes to somebody else and does not come back to you. Press a number, or choose.',
  reason: 'Why can you not judge it?',
  reasons: {
    unclear: 'The prompt is unclear',
    outside_my_knowledge: 'Outside my knowledge',
    harmful: 'Harmful or upsetting',
    broken: 'Broken or cut off',
    cannot_judge: 'I cannot judge it for another reason',
  },
  note: 'Note for the lead',
  noteHelp: 'What is wrong, in your words. Only leads read it.',
}
