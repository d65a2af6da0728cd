import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { JUDGMENT_SCHEMA, JudgmentLine } from './judgment-line.ts'

type Node = {
  type?: string | string[]
  items?: Node
  properties?: Record<string, Node>
  anyOf?: Node[]
}

const typeOf = (node: Node): string => {
  if (node.anyOf) return node.anyOf.map(typeOf).join(' or ')
  if (node.type !== 'array') return [node.type ?? []].flat().join(' or ')
  const item = typeOf(node.items ?? {})
  return item.includes(' ') ? `(${item})[]` : `${item}[]`
}

/** Every field with its type, in the schema's order; those of an object in a list right after it. */
function fieldsOf({ properties = {} }: Node, prefix = ''): [string, string][] {
  return Object.entries(properties).flatMap(([name, node]): [string, string][] => [
    [`${prefix}${name}`, typeOf(node)],
    ...(node.items ? fieldsOf(node.items, `${prefix}${name}[].`) : []),
  ])
}

test('docs/export-files.md lists every field of a line with its type, in order, and no other', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/export-files.md'), 'utf8')
  const section = page.split('\n## ').find((text) => text.startsWith('judgments.jsonl')) ?? ''
  const listed = [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name = '', type = '']) => [
    name,
    type.replace(/ ≥ \d/, ''),
  ])
  expect(listed).toEqual(fieldsOf(z.toJSONSchema(JudgmentLine) as Node))
  expect(section).toContain(`\`${JUDGMENT_SCHEMA}\``)
})
