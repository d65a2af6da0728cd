/** What is read before the first item. */
export const start = {
  title: 'Before you begin',
  titleAgain: 'Before you go on',
  warningText: 'Go on only if that is all right for you. You can decline any single item later.',
  notForMe: 'Not for me',
  atHand: 'They stay at hand beside every item, with L.',
}
