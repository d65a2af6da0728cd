import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { acquireLock } from '../home/lock.ts'
import { homePaths } from '../home/paths.ts'
import { ensurePrivateFolder } from '../home/private-file.ts'
import { waitUntil } from '../processes.ts'
import { runPrisma, runTool } from './run-tool.ts'
import { sourceHash } from './source-hash.ts'

const BUILD_TIMEOUT_MS = 15 * 60_000

const CLIENT = { result: 'lib/data/generated/client.ts', stamp: 'lib/data/generated/.built-from' }
const CLIENT_SOURCES = ['prisma/schema.prisma', 'node_modules/prisma/package.json']
const APPLICATION = { result: '.next/BUILD_ID', stamp: '.next/built-from' }
const APPLICATION_SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const notInApplication = (relative: string) =>
  /\.test\.tsx?$/.test(relative) || /^lib\/(cli|testing|worker|data\/generated)$/.test(relative)

type Target = { result: string; stamp: string }

function isCurrent(root: string, { result, stamp }: Target, hash: string): boolean {
  if (!existsSync(path.join(root, result))) return false
  try {
    return readFileSync(path.join(root, stamp), 'utf8') === hash
  } catch {
    return false
  }
}

/** Builds once, however many processes ask: the others wait for the one that does. Returns whether this call built. */
async function ensure(root: string, target: Target, hash: string, build: () => Promise<unknown>): Promise<boolean> {
  if (isCurrent(root, target, hash)) return false
  const { folder, buildLock } = homePaths(root)
  ensurePrivateFolder(folder)
  let lock = acquireLock(buildLock, 'build')
  const inTime = await waitUntil(
    () => {
      if (!lock.held) lock = acquireLock(buildLock, 'build')
      return lock.held
    },
    { withinMs: BUILD_TIMEOUT_MS, everyMs: 250 },
  )
  if (!lock.held || !inTime) throw new Error('Another process has been building for 15 minutes. End it and try again.')
  try {
    if (isCurrent(root, target, hash)) return false
    // Gone before the build and back after it: an interrupted build is never taken for a finished one.
    rmSync(path.join(root, target.stamp), { force: true })
    await build()
    writeFileSync(path.join(root, target.stamp), hash)
    return true
  } finally {
    lock.release()
  }
}

/** Generates the database client where it is missing or older than the schema. Returns whether it did. */
export function ensureClient(root: string): Promise<boolean> {
  return ensure(root, CLIENT, sourceHash(root, CLIENT_SOURCES), () => runPrisma(root, ['generate']))
}

/** Builds the application where it is missing or its sources have changed. Returns whether it did. */
export function ensureApplication(root: string): Promise<boolean> {
  return ensure(root, APPLICATION, sourceHash(root, APPLICATION_SOURCES, notInApplication), () =>
    runTool(root, 'node_modules/next/dist/bin/next', ['build'], {
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    }),
  )
}
