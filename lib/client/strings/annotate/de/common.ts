import type { common as en } from '../en/common.ts'
import type { Widened } from '../words.ts'

export const common = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  retry: 'Erneut versuchen',
  save: 'Speichern',
  copyRequestId: 'Kennung der Anfrage kopieren',
  requestId: (id: string) => `Kennung ${id}`,
  optional: 'freiwillig',
  loading: 'Wird geladen',
  working: 'In Arbeit',
  dismiss: 'Ausblenden',
} satisfies Widened<typeof en>
