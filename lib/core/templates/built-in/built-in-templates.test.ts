import { expect, test } from 'vitest'
import { trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import { builtInKeys, TemplateDocument, TemplateName } from '../campaign-template.ts'
import { builtInTemplates } from './built-in-templates.ts'

test.each(builtInKeys)('the template %s can be stored as it is and says what is trained', (key) => {
  const { name, document } = builtInTemplates[key]
  expect(TemplateName.parse(name)).toBe(name)
  expect(TemplateDocument.parse(document)).toEqual(document)
  expect(trainedThings).toContain(document.start?.fields.train)
})

test('every goal of training has a template that begins with it', () => {
  const goals = builtInKeys.map((key) => builtInTemplates[key].document.start?.fields.train)
  expect(new Set(goals)).toEqual(new Set(trainedThings))
})
