/** How the texts of an item are laid out, folded and compared. */
export const reading = {
  panes: 'Responses in columns that scroll by themselves',
  together: 'Scroll the columns together',
  paneOf: (letter: string) => `Text of response ${letter}`,
  showAll: (lines: number) => (lines === 1 ? 'Show all, 1 more line' : `Show all, ${lines} more lines`),
  differences: 'Word differences',
  first: 'First response',
  second: 'Second response',
  counted: (inFirst: number, first: string, inSecond: number, second: string) =>
    `${inFirst} ${inFirst === 1 ? 'word' : 'words'} only in ${first}, ${inSecond} only in ${second}`,
  signsOnly: 'The words are the same; only signs differ',
  same: 'The texts are the same',
  chooseTwo: 'Choose two different responses',
  tooDifferent: 'These two are too long or too different to compare word by word',
  unsupported: 'This browser cannot mark words. A newer one can.',
  comparing: 'Comparing',
  end: 'End the comparison',
}
