import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type ModuleDeclaration, parseSync, type Statement } from '@swc/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const ROUTE = 'app/(annotate)/w/[slug]/annotate/[campaignId]'
/** Every file of which Next makes the first load of the annotation screen. */
const ENTRIES = [
  'app/layout.tsx',
  ...['error', 'not-found', 'forbidden', 'unauthorized', 'global-error'].map((name) => `app/${name}.tsx`),
  'app/(annotate)/layout.tsx',
  `${ROUTE}/page.tsx`,
]
/** Libraries and files of ours that would outweigh the screen. */
const HEAVY = [
  /^zod(\/|$)/,
  /^@tanstack\//,
  /^better-auth(\/|$)/,
  /^katex(\/|$)/,
  /^@base-ui\/react\/(?!csp-provider$)/,
  /^lib\/contracts\//,
  /^lib\/client\/strings\/index\.ts$/,
  /^lib\/client\/strings\/annotate\/(en|de)\/(index|late)\.ts$/,
]

/** What a module imports when it is loaded: neither its types nor what it loads later. */
function importsOf(tree: string, file: string): string[] {
  const source = readFileSync(path.join(tree, file), 'utf8')
  const { body } = parseSync(source, { syntax: 'typescript', tsx: file.endsWith('.tsx') })
  return body.flatMap((node) => specifierOf(node) ?? [])
}

function specifierOf(node: ModuleDeclaration | Statement): string | null {
  if (node.type === 'ImportDeclaration') {
    const named = node.specifiers.filter((one) => one.type !== 'ImportSpecifier' || !one.isTypeOnly)
    return node.typeOnly || (node.specifiers.length > 0 && named.length === 0) ? null : node.source.value
  }
  if (node.type === 'ExportAllDeclaration') return node.source.value
  return node.type === 'ExportNamedDeclaration' && !node.typeOnly ? (node.source?.value ?? null) : null
}

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false

/** A file of ours, relative to the tree; null for a library. */
function ours(tree: string, from: string, specifier: string): string | null {
  const target = specifier.startsWith('#')
    ? path.join(tree, specifier.slice(1))
    : specifier.startsWith('.')
      ? path.join(tree, path.dirname(from), specifier)
      : null
  if (target === null) return null
  const found = [target, `${target}.ts`, `${target}.tsx`].find(isFile)
  if (!found) throw new Error(`${from} imports ${specifier}, which is not there`)
  return path.relative(tree, found)
}

/** Every path from an entry over a 'use client' module to something heavy: what the browser loads before anything is clicked. */
function heavyPaths(tree: string, entries: readonly string[]): { paths: string[]; loaded: Set<string> } {
  const paths: string[] = []
  const seen = new Set<string>()
  const loaded = new Set<string>()
  const visit = (file: string, way: readonly string[], isInBrowser: boolean): void => {
    const key = `${file} ${isInBrowser}`
    if (seen.has(key)) return
    seen.add(key)
    if (isInBrowser) loaded.add(file)
    const trail = [...way, file]
    for (const specifier of importsOf(tree, file)) {
      const next = ours(tree, file, specifier)
      if (isInBrowser && HEAVY.some((heavy) => heavy.test(next ?? specifier)))
        paths.push([...trail, next ?? specifier].join(' → '))
      if (next && /\.tsx?$/.test(next)) visit(next, trail, isInBrowser || isForBrowser(tree, next))
    }
  }
  for (const entry of entries) visit(entry, [], isForBrowser(tree, entry))
  return { paths, loaded }
}

const isForBrowser = (tree: string, file: string) =>
  /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use client['"]/.test(readFileSync(path.join(tree, file), 'utf8'))

describe('the first load of the annotation screen', () => {
  test('holds no heavy library, no catalogue of words, and the screen itself', () => {
    const { paths, loaded } = heavyPaths(root, ENTRIES)
    expect(paths).toEqual([])
    expect(loaded).toContain('components/annotate/item/item-view.tsx')
    expect(loaded.size).toBeGreaterThan(50)
  })
})

describe('the reading of a first load', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-first-load-'))
  const files: Record<string, string> = {
    'app/page.tsx': "import { A } from '#components/a'\nimport { z } from 'zod'\nexport default () => [A, z]\n",
    'components/a.tsx': "'use client'\nimport { b } from './b.ts'\nexport const A = b\n",
    'components/b.ts': '',
    'lib/contracts/c.ts': 'export const c = 1\nexport type C = 1\n',
    'lib/client/strings/index.ts': 'export const strings = 1\n',
  }
  const withB = (source: string) => {
    writeFileSync(path.join(folder, 'components/b.ts'), source)
    return heavyPaths(folder, ['app/page.tsx']).paths
  }
  beforeAll(() => {
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), source)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ["import { z } from 'zod'\nexport const b = z\n", 'zod'],
    ["import { useQuery } from '@tanstack/react-query'\nexport const b = useQuery\n", '@tanstack/react-query'],
    ["import { strings } from '#lib/client/strings/index'\nexport const b = strings\n", 'lib/client/strings/index.ts'],
    ["export { c as b } from '#lib/contracts/c'\n", 'lib/contracts/c.ts'],
    ["import { type C, c } from '#lib/contracts/c'\nexport const b: C = c\n", 'lib/contracts/c.ts'],
    ["export * from '#lib/contracts/c'\nexport const b = 1\n", 'lib/contracts/c.ts'],
  ])('finds %j, however far down', (source, heavy) => {
    expect(withB(source)).toEqual([`app/page.tsx → components/a.tsx → components/b.ts → ${heavy}`])
  })

  test.each([
    "import type { C } from '#lib/contracts/c'\nexport const b: C = 1\n",
    "import { type C } from '#lib/contracts/c'\nexport const b: C = 1\n",
    "export const b = () => import('#lib/contracts/c')\n",
  ])('lets types and what is loaded later pass: %j', (source) => {
    expect(withB(source)).toEqual([])
  })
})
