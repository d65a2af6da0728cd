import type { EmptyReason } from '#lib/core/queueing/empty-reason'
import type { queue as en } from '../en/queue.ts'
import type { Widened } from '../words.ts'

const emptyTitles: Record<EmptyReason, string> = {
  not_open_yet: 'Diese Kampagne ist noch nicht eröffnet',
  paused: 'Diese Kampagne ist angehalten',
  closed: 'Diese Kampagne ist geschlossen',
  all_done: 'Hier ist alles beurteilt',
  own_cap_reached: 'Sie hatten hier alles, was für Sie vorgesehen war',
  budget_reached: 'Das Budget dieser Kampagne ist erreicht',
  taken: 'Die letzten Aufgaben sind gerade bei anderen',
  not_for_you: 'Was übrig ist, ist für andere bestimmt',
  none_left: 'Sie haben hier alles beurteilt, was Sie beurteilen können',
}
const emptyTexts: Record<EmptyReason, string> = {
  not_open_yet: 'Eine Leitung eröffnet sie. Dann erscheint hier Ihre nächste Aufgabe.',
  paused: 'Eine Leitung hat sie angehalten und kann sie fortsetzen. Diese Seite sieht von selbst wieder nach.',
  closed: 'Es wird nichts mehr gebraucht. Was Sie beurteilt haben, bleibt erhalten.',
  all_done: 'Jede Aufgabe hat alle Urteile, die sie braucht. Von Ihnen wird hier nichts mehr gebraucht.',
  own_cap_reached:
    'Die Kampagne hat eine Obergrenze für jede Person, und Sie haben Ihre erreicht. Eine Leitung kann sie anheben.',
  budget_reached: 'Weitere Aufgaben gibt es erst, wenn jemand eine zurückgibt oder eine Leitung das Budget anhebt.',
  taken:
    'Eine Aufgabe wird frei, wenn jemand sie ablehnt oder die Zeit dafür abläuft. Diese Seite sieht von selbst wieder nach.',
  not_for_you:
    'Die übrigen Aufgaben sind in anderen Sprachen oder aus anderen Quellen als denen, für die Sie eingetragen sind. Eine Leitung kann das ändern.',
  none_left: 'Was übrig ist, sollen andere beurteilen. Neue Aufgaben erscheinen hier, wenn eine Leitung sie hinzufügt.',
}

export const queue = {
  emptyTitles,
  emptyTexts,
  comeBackAt: (time: string) => `Die nächste kann um ${time} frei werden.`,
  lookAgain: 'Erneut nachsehen',
} satisfies Widened<typeof en>
