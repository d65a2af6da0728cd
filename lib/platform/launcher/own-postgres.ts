import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/server.ts'
import type { homePaths } from '../home/paths.ts'
import { readPorts, rememberPorts } from '../home/ports.ts'
import type { Secrets } from '../home/secrets.ts'
import { delay } from '../processes.ts'
import { decideRestart } from './restart-policy.ts'

export type OwnPostgres = { url: string; port: number; stop: () => Promise<void> }

type Options = {
  home: ReturnType<typeof homePaths>
  secrets: Secrets
  onRestart: (message: string) => void
  onGiveUp: (message: string) => void
}

/** The installation's own Postgres: on the port of the last run where that is free, and restarted there when it dies. */
export async function runOwnPostgres({ home, secrets, onRestart, onGiveUp }: Options): Promise<OwnPostgres> {
  const options = { dataFolder: home.postgres, password: secrets.postgresPassword }
  let server = await startEmbeddedPostgres({
    ...options,
    passwordIsNew: secrets.passwordIsNew,
    port: readPorts(home.ports).postgres,
  })
  const { url, port } = server
  rememberPorts(home.ports, { postgres: port })
  const deaths: number[] = []
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()

  const watch = (current: EmbeddedPostgres) => {
    void current.exited.then(() => {
      if (!stopping) restarting = died(current)
    })
  }
  const died = async (last: EmbeddedPostgres): Promise<void> => {
    deaths.push(Date.now())
    const decision = decideRestart(deaths)
    if (!decision.restart) {
      return onGiveUp(`Postgres ended ${decision.deaths} times within a minute. It last said:\n${last.lastWords()}`)
    }
    onRestart('Postgres ended; starting it again on the same port.')
    await delay(decision.afterMs)
    if (stopping) return
    try {
      server = await startEmbeddedPostgres({ ...options, port, portIsFixed: true })
      if (stopping) await server.stop()
      else watch(server)
    } catch (error) {
      onGiveUp(`Postgres ended and did not start again: ${(error as Error).message}`)
    }
  }

  watch(server)
  return {
    url,
    port,
    stop: async () => {
      stopping = true
      await restarting
      await server.stop()
    },
  }
}
