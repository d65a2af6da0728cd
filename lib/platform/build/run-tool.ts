import { spawn } from 'node:child_process'
import path from 'node:path'

const KEPT_LINES = 80

/** Runs a Node tool quietly. @throws Error with what it last said when it fails */
export async function runTool(
  root: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text))
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal))
  })
  const said = output.join('').trim().split('\n').slice(-KEPT_LINES).join('\n')
  if (code !== 0) throw new Error(`${[path.basename(script), ...args].join(' ')} failed (${code}):\n${said}`)
  return said
}

/** Prisma's command line over the schema engine that needs no download. */
export function runPrisma(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  return runTool(root, 'node_modules/prisma/build/index.js', args, {
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'scripts/prisma-schema-engine.mjs'),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    NO_COLOR: '1',
    ...env,
  })
}
