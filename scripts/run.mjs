#!/usr/bin/env node
// The one door to the commands of package.json.
// Usage: node scripts/run.mjs <start|dev|web|worker|migrate|build> [options]
import './check-runtime.mjs'

const { register } = await import('tsx/esm/api')
register()
const { runCommand } = await import('./commands.ts')
await runCommand(process.argv[2])
