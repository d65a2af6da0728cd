import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** SHA-256 over the names and contents of files and folders, hex. Missing ones count as missing. `skip` sees root-relative paths. */
export function sourceHash(
  root: string,
  entries: readonly string[],
  skip: (relative: string) => boolean = () => false,
): string {
  const hash = createHash('sha256')
  for (const entry of [...entries].sort()) addEntry(hash, root, entry, skip)
  return hash.digest('hex')
}

function addEntry(hash: Hash, root: string, relative: string, skip: (relative: string) => boolean): void {
  if (skip(relative)) return
  const absolute = path.join(root, relative)
  const stat = statSync(absolute, { throwIfNoEntry: false })
  if (stat?.isDirectory()) {
    for (const name of readdirSync(absolute).sort()) addEntry(hash, root, `${relative}/${name}`, skip)
    return
  }
  hash.update(stat ? `${relative}\0${stat.size}\0` : `${relative}\0missing\0`)
  if (stat) hash.update(readFileSync(absolute))
}
