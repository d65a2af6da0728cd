import { z } from 'zod'
import { readJsonFile, writePrivateJson } from './private-file.ts'

const Ports = z.object({ postgres: z.number().int().optional() })
export type Ports = z.infer<typeof Ports>

/** The port of the last run's Postgres. A file that cannot be understood counts as none: ports are found anew. */
export function readPorts(file: string): Ports {
  try {
    return Ports.parse(readJsonFile(file) ?? {})
  } catch {
    return {}
  }
}

export function rememberPorts(file: string, ports: Ports): void {
  const merged = { ...readPorts(file), ...ports }
  if (JSON.stringify(merged) !== JSON.stringify(readPorts(file))) writePrivateJson(file, merged)
}
