import { spawn } from 'node:child_process'
import path from 'node:path'
import { Env } from '#lib/platform/env'

export const root = path.resolve(import.meta.dirname, '../..')

export type ToolResult = { exitCode: number; output: string }

/** Runs a Node program of this project to its end. Settings of the product in the environment do not reach it. */
export function runTool(program: string, ...args: readonly string[]): Promise<ToolResult> {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !(name in Env.shape)))
  const child = spawn(process.execPath, [path.join(root, program), ...args], {
    cwd: root,
    env: { ...kept, NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (text: string) => {
    output += text
  }
  child.stdout.setEncoding('utf8').on('data', collect)
  child.stderr.setEncoding('utf8').on('data', collect)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output }))
  })
}
