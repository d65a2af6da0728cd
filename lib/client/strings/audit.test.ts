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

test('an opening says what gold came along, and nothing of it where none did', () => {
  const opened = { name: 'Chat', items: 12, leftOut: 3 }
  const plain = 'opened the campaign Chat with 12 items, 3 prompts left out'
  expect(auditSentences('campaign.opened', opened)).toBe(plain)
  expect(auditSentences('campaign.opened', { ...opened, carriedGold: 0 })).toBe(plain)
  expect(auditSentences('campaign.opened', { ...opened, carriedGold: 4 })).toBe(
    `${plain}, gold items taken over from earlier waves: 4`,
  )
})
