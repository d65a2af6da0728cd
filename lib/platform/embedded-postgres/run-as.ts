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
 * As an ordinary user: plainly. As root: in a user namespace, where root's own files stay ours but the uid is nobody's.
 * Where namespaces are blocked or cannot enter this place (somebody's private home), under another uid that can: the one
 * that owns the data already, else the one that owns the project, else nobody.
 * @throws Error with a whole sentence when none can
 */
export function chooseRunAs(dataFolder: string, program: string): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const parent = path.dirname(dataFolder)
  const owner = ownerOf(dataFolder)
  const inNamespace: RunAs = { prefix: NAMESPACE }
  if ((owner === null || owner.uid === 0) && reaches(inNamespace, parent, program)) return inNamespace
  const candidates = owner && owner.uid !== 0 ? [owner] : [ownerOf(path.dirname(parent)), { uid: NOBODY, gid: NOBODY }]
  for (const candidate of candidates) {
    if (candidate === null || candidate.uid === 0) continue
    // Passing through is enough; the secrets beside the data keep their own mode.
    if (ownerOf(parent)?.uid === 0) chmodSync(parent, 0o711)
    const as = { prefix: [], ...candidate }
    if (reaches(as, parent, program)) return as
  }
  throw new Error(
    'The embedded Postgres does not run as root here: user namespaces are blocked and no other user can reach this folder. Run Rankplan as an ordinary user, move it to a folder that everybody may pass through, or set DATABASE_URL.',
  )
}

function ownerOf(file: string): { uid: number; gid: number } | null {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? { uid: stat.uid, gid: stat.gid } : null
}

function reaches(as: RunAs, folder: string, program: string): boolean {
  const runs = (name: string, ...args: string[]) => {
    const { command, args: all, identity } = commandFor(as, name, args)
    return spawnSync(command, all, { ...identity, stdio: 'ignore', cwd: '/' }).status === 0
  }
  return runs('test', '-x', folder) && runs(program, '--version')
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
