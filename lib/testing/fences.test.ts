import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const fence: { forbidden: { name: string; severity: string }[]; required: { name: string; severity: string }[] } =
  createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const allRules = [...fence.forbidden, ...fence.required]

/** A planted file, its one offending import, and the rules that must name it. */
type Plant = { file: string; source: string; rules: string[] }
const plant = (file: string, imported: string, ...rules: string[]): Plant => ({
  file,
  source: `import * as it from '${imported}'\n${file.startsWith('lib/http/') ? "import 'server-only'\n" : ''}export const held = it\n`,
  rules,
})

const plants: Plant[] = [
  plant('components/leak.tsx', '#lib/data/clean', 'components-imports', 'browser-never-reaches-db'),
  plant('components/far-leak.tsx', '#lib/client/leak', 'browser-never-reaches-db'),
  plant('components/tokens.tsx', 'gpt-tokenizer', 'browser-never-loads-tokenizers'),
  plant('lib/client/leak.ts', '#lib/services/clean', 'lib-client-imports', 'browser-never-reaches-db'),
  plant('lib/core/reads-a-file.ts', 'node:fs', 'core-is-pure'),
  plant('lib/core/draws-a-page.ts', 'react', 'core-is-pure', 'next-only-in-shell'),
  plant('lib/core/looks-up.ts', '#lib/contracts/clean', 'lib-core-imports'),
  plant('lib/core/circle-a.ts', './circle-b.ts', 'no-cycles'),
  plant('lib/core/circle-b.ts', './circle-a.ts'),
  plant('lib/core/lost.ts', './nowhere.ts', 'nothing-unresolved'),
  plant('lib/contracts/looks-up.ts', '#lib/services/clean', 'lib-contracts-imports'),
  plant('lib/data/looks-up.ts', '#lib/services/clean', 'lib-data-imports'),
  plant('lib/data/shell.ts', 'server-only', 'server-only-in-http-alone'),
  plant('lib/services/own-query.ts', 'pg', 'prisma-only-in-data'),
  plant('lib/services/own-prisma.ts', '@prisma/client', 'prisma-only-in-data'),
  plant('lib/services/looks-up.ts', '#lib/http/clean', 'lib-services-imports'),
  plant('lib/services/of-next.ts', 'next/headers', 'next-only-in-shell'),
  plant('lib/services/uses-builders.ts', '#lib/testing/clean', 'testing-only-in-tests', 'lib-services-imports'),
  plant('lib/services/uses-a-test.ts', '../core/rule.test.ts', 'tests-are-leaves'),
  plant('lib/platform/looks-up.ts', '#lib/services/clean', 'lib-platform-imports'),
  plant('lib/platform/dev-only.ts', 'fast-check', 'product-needs-no-dev-dependency'),
  plant('lib/http/past-services.ts', '#lib/data/clean', 'lib-http-imports'),
  { file: 'lib/http/for-anyone.ts', source: 'export const it = 1\n', rules: ['http-is-server-only'] },
  plant('lib/worker/past-services.ts', '#lib/data/clean', 'lib-worker-imports'),
  plant('lib/cli/past-services.ts', '#lib/data/clean', 'lib-cli-imports'),
  plant('lib/worker/of-app.ts', '../../app/clean.tsx', 'nothing-imports-app', 'lib-worker-imports'),
  plant('app/page.tsx', '#lib/data/clean', 'app-imports'),
  plant('scripts/past-platform.ts', '../lib/services/clean.ts', 'scripts-imports'),
  plant('prisma/seed/shell.ts', '#lib/http/clean', 'prisma-seed-imports'),
  plant('bench/of-shell.ts', '#lib/http/clean', 'bench-imports'),
  plant('e2e/inside.ts', '#lib/http/clean', 'e2e-imports'),
]

const clean = [
  ...['core', 'contracts', 'client', 'data', 'services', 'platform', 'testing'].map((layer) => `lib/${layer}/clean.ts`),
  'app/clean.tsx',
]

const productPackages = ['react', 'next', 'pg', '@prisma/client', 'server-only', 'gpt-tokenizer']
const toolPackages = ['fast-check']
const anyVersion = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '*']))
const inventedPackage = JSON.stringify({
  name: 'planted',
  type: 'module',
  imports: { '#lib/*': './lib/*.ts', '#components/*': './components/*.tsx' },
  dependencies: anyVersion(productPackages),
  devDependencies: anyVersion(toolPackages),
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-fences-'))
const write = (file: string, source: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), source)
}

type Report = { summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number } }

/** The layer fence's report on the tree in `cwd`: the same program and configuration as `npm run layers`. */
function cruise(cwd: string): Report {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.']
  return JSON.parse(execFileSync(process.execPath, args, { cwd, maxBuffer: 2 ** 28, encoding: 'utf8' }))
}

const namedBy = (report: Report, file: string) =>
  new Set(report.summary.violations.filter((v) => v.from === file).map((v) => v.rule.name))

beforeAll(() => {
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'biome.json']) {
    copyFileSync(path.join(root, name), path.join(folder, name))
  }
  for (const name of [...productPackages, ...toolPackages]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: './index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  write('node_modules/next/headers.js', '')
  write('package.json', inventedPackage)
  write('lib/core/rule.test.ts', 'export const it = 1\n')
  write('lib/http/clean.ts', "import 'server-only'\nexport const it = 1\n")
  for (const file of clean) write(file, 'export const it = 1\n')
  for (const { file, source } of plants) write(file, source)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the layer fence', () => {
  test('reads the whole real tree and finds nothing to object to', () => {
    const report = cruise(root)
    expect(report.summary.violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`)).toEqual([])
    expect(report.summary.totalCruised).toBeGreaterThan(50)
  }, 60_000)

  test('names every planted violation by its rule, and no clean file', () => {
    const report = cruise(folder)
    for (const { file, rules } of plants) {
      expect([...namedBy(report, file)], file).toEqual(expect.arrayContaining(rules))
    }
    for (const file of clean) expect([...namedBy(report, file)], file).toEqual([])
  })

  test('has no rule without a planted violation, and none that only warns', () => {
    const planted = new Set(plants.flatMap((p) => p.rules))
    expect(allRules.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
    expect(allRules.filter((rule) => rule.severity !== 'error')).toEqual([])
  })
})

describe('the linter', () => {
  /** The names of the rules that the project's Biome configuration reports for one file. */
  const lint = (file: string, source: string): string[] => {
    write(file, source)
    try {
      execFileSync(
        process.execPath,
        [
          path.join(root, 'node_modules/@biomejs/biome/bin/biome'),
          'lint',
          '--vcs-enabled=false',
          '--reporter=json',
          file,
        ],
        { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      )
      return []
    } catch (error) {
      const report: { diagnostics: { category: string; severity: string }[] } = JSON.parse(
        String((error as { stdout: string }).stdout),
      )
      return report.diagnostics.filter((d) => d.severity === 'error').map((d) => d.category)
    }
  }
  const lines = (count: number) => Array.from({ length: count }, (_, n) => `export const line${n} = ${n}\n`).join('')

  test('refuses a file of more than 300 lines, exempting tests', () => {
    expect(lint('lib/core/long.ts', lines(301))).toEqual(['lint/style/noExcessiveLinesPerFile'])
    expect(lint('lib/core/just-fits.ts', lines(300))).toEqual([])
    expect(lint('lib/core/long.test.ts', lines(301))).toEqual([])
  })

  test('refuses any, non-null assertions and a console in the product', () => {
    expect(lint('lib/core/loose.ts', 'export const it = (x: any) => x\n')).toEqual(['lint/suspicious/noExplicitAny'])
    expect(lint('lib/core/bold.ts', 'export const it = (x: string | null) => x!\n')).toEqual([
      'lint/style/noNonNullAssertion',
    ])
    expect(lint('lib/core/loud.ts', "console.log('here')\n")).toEqual(['lint/suspicious/noConsole'])
  })

  test('refuses a promise that nobody waits for', () => {
    write('lib/core/later.ts', 'export async function later(): Promise<number> {\n  return 1\n}\n')
    const source = "import { later } from './later.ts'\n\nexport async function hasty() {\n  later()\n}\n"
    expect(lint('lib/core/hasty.ts', source)).toEqual(['lint/nursery/noFloatingPromises'])
  })
})

describe('the layers below the composition root', () => {
  test('read no clock and draw no chance: both are arguments', () => {
    const forbidden = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\brandom(UUID|Bytes)\b/
    const offenders = ['core', 'contracts', 'data', 'services'].flatMap((layer) =>
      readdirSync(path.join(root, 'lib', layer), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join('lib', layer, file))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('/generated/'))
        .filter((file) => forbidden.test(readFileSync(path.join(root, file), 'utf8'))),
    )
    expect(offenders).toEqual([])
    for (const planted of ['Math.random()', 'Date.now()', 'new Date()', 'crypto.randomUUID()']) {
      expect(planted).toMatch(forbidden)
    }
  })
})
