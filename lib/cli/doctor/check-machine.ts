import { readFileSync, statfsSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findBinaries } from '#lib/platform/embedded-postgres/binaries'
import { type homePaths, projectRoot } from '#lib/platform/home/paths'
import { readSecrets } from '#lib/platform/home/secrets'
import { type Finding, note, ok, problem } from './finding.ts'

const GIBIBYTE = 1024 ** 3
const LOW_BYTES = 2 * GIBIBYTE
const OTHERS_MAY = 0o077

/** What everything else stands on: versions, room on the disk, who may read the secrets. */
export function checkMachine(home: ReturnType<typeof homePaths>): Finding[] {
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  const user = process.getuid?.() === 0 ? 'as root' : 'as an ordinary user'
  return [
    ok('Rankplan', `${version} in ${projectRoot}`),
    // An unsupported Node never comes this far (scripts/check-runtime.mjs).
    ok('Node', `${process.versions.node} on ${process.platform} ${process.arch} (${os.release()}), ${user}`),
    checkEmbeddedServer(),
    checkDisk(),
    ...checkSecrets(home),
  ]
}

function checkEmbeddedServer(): Finding {
  try {
    return ok('Embedded Postgres', `${findBinaries().majorVersion} is installed`)
  } catch (error) {
    return note('Embedded Postgres', (error as Error).message)
  }
}

function checkDisk(): Finding {
  const { bavail, bsize } = statfsSync(projectRoot)
  const free = bavail * bsize
  const fact = `${(free / GIBIBYTE).toFixed(1)} GiB free`
  if (free >= LOW_BYTES) return ok('Disk', fact)
  return problem('Disk', fact, 'Free some space: below 2 GiB an import or the database may stop in the middle.')
}

function checkSecrets({ folder, secrets }: ReturnType<typeof homePaths>): Finding[] {
  const stat = statSync(secrets, { throwIfNoEntry: false })
  if (!stat) return [note('Secrets', 'none made yet; the first "npm start" makes them')]
  const findings: Finding[] = []
  if (process.platform !== 'win32' && (stat.mode & OTHERS_MAY) !== 0) {
    findings.push(
      problem(
        'Secrets',
        `others may read ${secrets} (mode ${(stat.mode & 0o777).toString(8)})`,
        `chmod 600 ${secrets}`,
      ),
    )
  }
  try {
    readSecrets(secrets)
  } catch (error) {
    findings.push(problem('Secrets', 'cannot be read', (error as Error).message))
  }
  return findings.length > 0
    ? findings
    : [ok('Secrets', `kept in ${path.relative(projectRoot, folder)}/, for their owner alone`)]
}
