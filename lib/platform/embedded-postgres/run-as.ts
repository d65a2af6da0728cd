import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, statSync } from 'node:fs'
import path from 'node:path'

/** Postgres refuses to run as root. How a program is run so that it does not see itself as root. */
export type RunAs = {
  prefix: readonly string[]
  /** Set when the program runs under another uid, which must own the data. */
  uid?: number
  gid?: number
}

const NOBODY = 65_534
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

/**
 * As an ordinary user: plainly. As root: in a user namespace, where root's own files stay ours but the uid is nobody's;
 * where namespaces are blocked, or the data belongs to somebody already, under that other uid, if it can reach the files.
 * @throws Error with a whole sentence when neither works
 */
export function chooseRunAs(dataFolder: string, program: string): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = statSync(dataFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return asUid(dataFolder, program, owner.uid, owner.gid)
  const [command = '', ...args] = NAMESPACE
  if (spawnSync(command, [...args, program, '--version'], { stdio: 'ignore' }).status === 0) {
    return { prefix: NAMESPACE }
  }
  return asUid(dataFolder, program, NOBODY, NOBODY)
}

function asUid(dataFolder: string, program: string, uid: number, gid: number): RunAs {
  const parent = path.dirname(dataFolder)
  // Passing through is enough; the secrets beside the data keep their own mode.
  if (statSync(parent).uid === 0) chmodSync(parent, 0o711)
  const reaches = (args: readonly [string, ...string[]]) =>
    spawnSync(args[0], args.slice(1), { uid, gid, stdio: 'ignore' }).status === 0
  if (reaches([program, '--version']) && reaches(['test', '-x', parent])) return { prefix: [], uid, gid }
  throw new Error(
    'The embedded Postgres does not run as root here: user namespaces are blocked and another user cannot reach this folder. Run Rankplan as an ordinary user, move it to a folder that everybody may pass through, or set DATABASE_URL.',
  )
}

/** The first word, its arguments and the spawn options for `program` under `as`. */
export function commandFor(as: RunAs, program: string, args: readonly string[]) {
  const [command = program, ...rest] = [...as.prefix, program, ...args]
  const identity = as.uid === undefined ? {} : { uid: as.uid, gid: as.gid ?? as.uid }
  return { command, args: rest, identity }
}

/** Gives a file or folder to the uid the server runs under. */
export function handOver(as: RunAs, file: string): void {
  if (as.uid !== undefined) chownSync(file, as.uid, as.gid ?? as.uid)
}
