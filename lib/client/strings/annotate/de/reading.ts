import type { reading as en } from '../en/reading.ts'
import type { Widened } from '../words.ts'

export const reading = {
  panes: 'Antworten in Spalten, die einzeln scrollen',
  together: 'Spalten gemeinsam scrollen',
  paneOf: (letter: string) => `Text der Antwort ${letter}`,
  showAll: (lines: number) => (lines === 1 ? 'Alles zeigen, noch 1 Zeile' : `Alles zeigen, noch ${lines} Zeilen`),
  differences: 'Unterschiede im Wortlaut',
  first: 'Erste Antwort',
  second: 'Zweite Antwort',
  counted: (inFirst: number, first: string, inSecond: number, second: string) =>
    `${inFirst} ${inFirst === 1 ? 'Wort' : 'Wörter'} nur in ${first}, ${inSecond} nur in ${second}`,
  signsOnly: 'Die Wörter sind gleich, nur Zeichen unterscheiden sich',
  same: 'Die Texte sind gleich',
  chooseTwo: 'Wählen Sie zwei verschiedene Antworten',
  tooDifferent: 'Diese beiden sind zu lang oder zu verschieden, um sie Wort für Wort zu vergleichen',
  unsupported: 'Dieser Browser kann keine Wörter markieren. Ein neuerer kann es.',
  comparing: 'Wird verglichen',
  end: 'Vergleich beenden',
} satisfies Widened<typeof en>
