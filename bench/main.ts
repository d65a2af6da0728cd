import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Every file beside this one is a benchmark: it prints one table and, with --json, one JSON object. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => path.basename(file, '.ts'))
const [name = '', ...args] = process.argv.slice(2)

if (!names.includes(name)) {
  console.error(`Usage: npm run -s bench -- <${names.join('|')}> [--json]`)
  process.exit(2)
}
const { run } = (await import(`./${name}.ts`)) as { run: (args: readonly string[]) => Promise<void> }
await run(args)
