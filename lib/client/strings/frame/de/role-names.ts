import type { Role } from '#lib/core/access/can'

export const roleNames: Record<Role, string> = {
  owner: 'Verwaltung',
  lead: 'Leitung',
  reviewer: 'Prüfung',
  annotator: 'Annotation',
}
