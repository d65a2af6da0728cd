#!/usr/bin/env node
// The one door to every command of package.json: checks what it stands on before anything newer is even parsed.
// Usage: node scripts/run.mjs <start|dev|web|worker|migrate|build> [options]
import { existsSync } from 'node:fs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (!isSupported) {
  refuse(
    `Rankplan needs Node 20.19 or later of 20, 22.12 or later of 22, or 24 and up; this is Node ${process.versions.node}.`,
  )
}
if (!existsSync(new URL('../node_modules/tsx', import.meta.url))) {
  refuse('The packages are not installed. Run "npm ci" in this folder first.')
}

const { register } = await import('tsx/esm/api')
register()
const { runCommand } = await import('./commands.ts')
await runCommand(process.argv[2])
