import { randomInt } from 'node:crypto'
import net from 'node:net'

/** Below the ranges from which systems take ports for outgoing connections. */
const LOWEST = 21_000
const HIGHEST = 31_999
const TRIES = 50

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRNOTAVAIL'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Whether nobody listens there. For the IPv4 loopback also on its IPv6 twin: browsers take "localhost" for either. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  if (!(await canListen(port, host))) return false
  return host !== '127.0.0.1' || (await canListen(port, '::1'))
}

/** `wanted`, or the first free one of the hundred after it. @throws Error when none is free */
export async function nextFreePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + 100 && port <= 65_535; port++) if (await isPortFree(port, host)) return port
  throw new Error(`None of the ports ${wanted} to ${wanted + 99} is free on ${host}. Set PORT to a free one.`)
}

/** `remembered` when it is free, else a free one by chance from 21000 to 31999. */
export async function quietPort(remembered?: number): Promise<number> {
  if (remembered !== undefined && (await isPortFree(remembered, '127.0.0.1'))) return remembered
  for (let i = 0; i < TRIES; i++) {
    const port = randomInt(LOWEST, HIGHEST + 1)
    if (await isPortFree(port, '127.0.0.1')) return port
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST} for the embedded Postgres.`)
}
