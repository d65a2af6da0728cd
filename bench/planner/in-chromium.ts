import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { transform } from '@swc/core'
import { findChromium } from '../../scripts/find-chromium.ts'
import type { Curve, measureRecompute, Timing } from './measure.ts'

const ORIGIN = 'http://bench.localhost'
const ROOT = path.resolve(import.meta.dirname, '../..')
const SPECIFIER = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])([^"'\n]+)\2/g

/** The timing of measure.ts in Chromium: its modules as they are, types taken off, served one by one. */
export async function measureInChromium(curve: Curve): Promise<Timing & { version: string }> {
  const browser = await chromium.launch({ executablePath: findChromium().path, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(error.message))
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      // Isolated, so that the clock counts microseconds.
      const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
      if (pathname === '/') return route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html>' })
      return route.fulfill({ headers, contentType: 'text/javascript', body: await moduleAt(pathname) })
    })
    await page.goto(`${ORIGIN}/`)
    const timing = await page.evaluate(
      async ({ module, points }) => {
        const loaded = (await import(module)) as { measureRecompute: typeof measureRecompute }
        return loaded.measureRecompute(points, () => performance.now())
      },
      { module: `${ORIGIN}/bench/planner/measure.ts`, points: curve },
    )
    if (failures.length > 0) throw new Error(failures.join('\n'))
    return { ...timing, version: browser.version() }
  } finally {
    await browser.close()
  }
}

async function moduleAt(pathname: string): Promise<string> {
  const file = path.join(ROOT, decodeURIComponent(pathname))
  const source = await readFile(file, 'utf8')
  const code = file.endsWith('.ts') ? await withoutTypes(source) : source
  return code.replace(SPECIFIER, (whole, before: string, quote: string, specifier: string) =>
    specifier.startsWith('.') || specifier.startsWith('/') ? whole : `${before}${quote}${addressOf(specifier)}${quote}`,
  )
}

async function withoutTypes(source: string): Promise<string> {
  const parser = { syntax: 'typescript' } as const
  return (await transform(source, { jsc: { parser, target: 'es2022' }, module: { type: 'es6' } })).code
}

/** Where a module that is named from the top is served: our own rooms as they lie, packages as Node would find them. */
function addressOf(specifier: string): string {
  if (specifier.startsWith('#lib/')) return `/lib/${specifier.slice('#lib/'.length)}.ts`
  const file = fileURLToPath(import.meta.resolve(specifier))
  return `/${path.relative(ROOT, file).split(path.sep).join('/')}`
}
