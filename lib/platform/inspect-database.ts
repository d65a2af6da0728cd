import { type ConnectionFacts, readConnectionFacts } from '#lib/data/server/facts'
import { type Probe, probeServer } from '#lib/data/server/probe'
import type { DatabaseEnv } from './env.ts'
import { endpointOf, readStatus } from './migrate.ts'

export type { ConnectionFacts, Probe }

export const probeDatabase = (env: DatabaseEnv): Promise<Probe> => probeServer(endpointOf(env))
export const inspectMigrations = readStatus
export const inspectConnections = (env: DatabaseEnv): Promise<ConnectionFacts> => readConnectionFacts(endpointOf(env))
