import { parseArgs } from 'node:util'
import { ensureClient } from '#lib/platform/build/ensure-built'
import { homePaths, projectRoot } from '#lib/platform/home/paths'
import { loadSettingsFile } from '#lib/platform/home/settings-file'
import type { Command } from '../command.ts'
import { checkMachine } from '../doctor/check-machine.ts'
import { checkSettings } from '../doctor/check-settings.ts'
import { checkWeb } from '../doctor/check-web.ts'
import { countProblems, type Finding, renderFindings } from '../doctor/finding.ts'
import { findInstallation } from '../doctor/installation.ts'

const help = `Usage: npx rankplan doctor [--json]

Looks at this machine, the settings, the database, the worker and the web process, and says what is wrong and what to do.
It changes no setting and no data. Secrets are never printed.

  --json   the same as one JSON object: { ok, findings: [{ subject, level, fact, advice }] }

Exit codes: 0 nothing is wrong, 1 something is, 2 wrong usage.`

export const doctor: Command = {
  name: 'doctor',
  summary: 'say what is configured, what is wrong and what to do',
  help,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
    loadSettingsFile()
    await ensureClient(projectRoot)
    // Only now: the database client may have been made by the line above.
    const { checkDatabase } = await import('../doctor/check-database.ts')
    const home = homePaths()
    const installation = findInstallation(home, process.env)
    const findings: Finding[] = [
      ...checkMachine(home),
      ...checkSettings(installation, process.env),
      ...(await checkDatabase(installation)),
      ...(await checkWeb(installation)),
    ]
    const wrong = countProblems(findings)
    console.log(values.json ? JSON.stringify({ ok: wrong === 0, findings }, null, 2) : renderFindings(findings))
    return wrong === 0 ? 0 : 1
  },
}
