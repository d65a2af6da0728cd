#!/usr/bin/env node
// `npx rankplan …`: the command line, after the checks every command stands on.
import './check-runtime.mjs'

const { register } = await import('tsx/esm/api')
register()
const { main } = await import('../lib/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
