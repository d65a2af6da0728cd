import type { Role } from './can.ts'

export type DemoAccount = { role: Role; name: string; email: string; password: string }

/** Who can sign in to the demo workspace of an embedded installation. Where Instance.hasDemo is false they do not exist. */
export const demoAccounts: readonly DemoAccount[] = [
  { role: 'owner', name: 'Olivia Marsh', email: 'owner@demo.rankplan.local', password: 'demo-owner-pass' },
  { role: 'lead', name: 'Leon Haddad', email: 'lead@demo.rankplan.local', password: 'demo-lead-pass' },
  { role: 'reviewer', name: 'Rosa Lindqvist', email: 'reviewer@demo.rankplan.local', password: 'demo-reviewer-pass' },
  { role: 'annotator', name: 'Amina Sato', email: 'amina@demo.rankplan.local', password: 'demo-amina-pass' },
  { role: 'annotator', name: 'Bruno Keller', email: 'bruno@demo.rankplan.local', password: 'demo-bruno-pass' },
]
