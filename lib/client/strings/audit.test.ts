import { expect, test } from 'vitest'
import { auditSentences } from './audit.ts'

test('an event reads as the end of a sentence that begins with a name', () => {
  const facts = { person: 'kim@example.org', before: 'annotator', after: 'lead' }
  expect(auditSentences('member.role-changed', facts)).toBe(
    'changed the role of kim@example.org from annotator to lead',
  )
})

test('an action without a sentence is still told, with its facts', () => {
  expect(auditSentences('plan.locked', { version: 2, cost: 100 })).toBe('plan: locked (version 2, cost 100)')
  expect(auditSentences('plan.locked', null)).toBe('plan: locked')
})

test('a missing fact does not break the log', () => {
  expect(auditSentences('invite.created', {})).toBe('invited ? as ?')
})
