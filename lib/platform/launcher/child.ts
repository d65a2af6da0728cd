import { type ChildProcess, spawn } from 'node:child_process'
import { delay } from '../processes.ts'
import { decideRestart } from './restart-policy.ts'

export type ChildOptions = {
  /** For messages: "web", "worker". */
  name: string
  /** Node's arguments. */
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  /** A death, and what follows from it. */
  onRestart: (message: string) => void
  /** It died too often; `message` says why. Nothing of it is left running. */
  onGiveUp: (message: string) => void
}

export type SupervisedChild = {
  /** Resolves when the child has first said that it is ready; never, when it gives up before. */
  ready: Promise<void>
  pid: () => number | undefined
  /** Ends this life of the child and begins the next at once; not counted as a death. */
  restart: () => Promise<void>
  /** SIGTERM, and SIGKILL for its whole process group after `withinMs`. Resolves when it is gone. */
  stop: (withinMs: number) => Promise<void>
}

const KEPT_ERROR_LINES = 15
/** Next announces its configuration file even when told to be quiet. */
const CHATTER = /^\s*✓ Running next\.config\.js took .*\n$/
const REPLACE_WITHIN_MS = 5_000

/** Runs a Node child in a process group of its own and restarts it when it dies, with growing pauses. */
export function superviseChild(options: ChildOptions): SupervisedChild {
  const deaths: number[] = []
  let stopping = false
  let replacing = false
  let running: { child: ChildProcess; gone: Promise<void> } | null = null
  let markReady: () => void
  const ready = new Promise<void>((resolve) => {
    markReady = resolve
  })

  const start = () => {
    const child = spawn(process.execPath, options.args, {
      cwd: options.cwd,
      env: options.env,
      // The IPC channel closes when this process is gone, however it went: then the child ends by itself.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    })
    const errorLines: string[] = []
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (!CHATTER.test(text)) process.stdout.write(text)
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      process.stderr.write(text)
      errorLines.push(...text.split('\n').filter((line) => line.trim() !== ''))
      errorLines.splice(0, errorLines.length - KEPT_ERROR_LINES)
    })
    child.on('message', (message) => {
      if (message === 'ready') markReady()
    })
    const gone = new Promise<void>((resolve) => {
      child.once('close', (code, signal) => {
        resolve()
        if (!stopping && !replacing) void died(signal ?? `code ${code}`, errorLines)
      })
    })
    running = { child, gone }
  }

  const died = async (how: string, errorLines: readonly string[]) => {
    running = null
    deaths.push(Date.now())
    const decision = decideRestart(deaths)
    if (!decision.restart) {
      const last = errorLines.length > 0 ? ` It last said:\n${errorLines.join('\n')}` : ''
      return options.onGiveUp(
        `The ${options.name} process ended ${decision.deaths} times within a minute (last: ${how}).${last}`,
      )
    }
    options.onRestart(`The ${options.name} process ended (${how}); starting it again.`)
    await delay(decision.afterMs)
    if (!stopping) start()
  }

  const end = async (withinMs: number) => {
    if (!running) return
    const { child, gone } = running
    signalGroup(child, 'SIGTERM')
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), withinMs)
    await gone
    clearTimeout(timer)
  }

  start()
  return {
    ready,
    pid: () => running?.child.pid,
    restart: async () => {
      if (!running || stopping || replacing) return
      replacing = true
      await end(REPLACE_WITHIN_MS)
      replacing = false
      if (!stopping) start()
    },
    stop: async (withinMs) => {
      stopping = true
      await end(withinMs)
    },
  }
}

/** Signals the child's whole group, so that nothing it started stays behind. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32' || signal === 'SIGTERM') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Gone already.
  }
}
