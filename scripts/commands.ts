import { EnvironmentError } from '#lib/platform/env'
import { loadSettingsFile } from '#lib/platform/home/settings-file'

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  web: () => import('./web.ts'),
  worker: () => import('./worker.ts'),
  migrate: () => import('./migrate.ts'),
  build: () => import('./build.ts'),
}

/** Runs one command to its end or its beginning; what goes wrong in an expected way ends as sentences, not as a stack. */
export async function runCommand(name: string | undefined): Promise<void> {
  const command = commands[name ?? '']
  if (!command) {
    console.error(`There is no command "${name ?? ''}". There are: ${Object.keys(commands).join(', ')}.`)
    process.exit(2)
  }
  try {
    loadSettingsFile()
    await command()
  } catch (error) {
    const isBug = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError
    if (error instanceof EnvironmentError || (error instanceof Error && !isBug)) console.error(error.message)
    else console.error(error)
    process.exit(1)
  }
}
