import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './paths.ts'

/** Takes settings from .env beside package.json, where there is one; what the environment has already said stands. */
export function loadSettingsFile(): void {
  const file = path.join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
