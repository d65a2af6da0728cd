import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ExportQuery } from '#lib/contracts/exports'
import { exportTargets } from '#lib/core/interchange/exports/export-request'
import { ensureClient } from '#lib/platform/build/ensure-built'
import { projectRoot } from '#lib/platform/home/paths'
import { loadSettingsFile } from '#lib/platform/home/settings-file'
import { type Command, UsageError } from '../command.ts'
import { readText } from '../read-option.ts'

const Target = z.enum(exportTargets, { error: `It must be ${exportTargets.join(' or ')}.` })

const help = `Usage: npx rankplan export CAMPAIGN --to ${exportTargets.join('|')} --out DIR [--policy …] [--snapshot ID] [--force] [--json]

Writes what was judged in a campaign as files that train: data.jsonl, provenance.jsonl (which judgments each row rests on; the
canonical rows say so themselves), judgments.jsonl (each judgment that stands with all that was said beside its ranking: all
bad, strength, ratings, labels, comment; what was seen, and how long it took) and manifest.json (policy, counts, hashes, what was
asked). All of them are there at the end, or none. docs/export-files.md lists the fields.
CAMPAIGN is its id, its name, or WORKSPACE/NAME. Without --snapshot a snapshot is taken of what is judged by now.

  --to TARGET      canonical: every ranking, one item a line, preference-ranking/1
                   trl-preference: prompt, chosen and rejected as messages, for TRL's DPO, ORPO, CPO and reward trainers
  --out DIR        the folder to write into; made where it is missing
  --policy …       how judgments become pairs, as in --policy pairs=all,tie=drop,maxPairs=all
                     aggregate       majority (default), per_annotator, borda
                     pairs           best_vs_rest (default), all, adjacent, best_worst
                     tie             half (default), drop, keep
                     minVotes        votes a pair needs (default 1)
                     minProbability  least share of the votes for the chosen one, 0.5 to 1 (default 0.5)
                     maxPairs        pairs an item gives at most, or all (default 4)
                     gold            true takes gold items too (default false)
  --snapshot ID    the snapshot to read instead of a new one
  --force          write over files that are there
  --json           print the manifest instead of the summary

The same snapshot with the same policy gives the same bytes every time.
Exit codes: 0 written, 1 it failed and nothing was written, 2 wrong usage.`

export const exportCampaignCommand: Command = {
  name: 'export',
  summary: 'write what was judged in a campaign as files that train',
  help,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        out: { type: 'string' },
        policy: { type: 'string', default: '' },
        snapshot: { type: 'string' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [campaign, ...others] = positionals
    if (!campaign) throw new UsageError('Name the campaign: its id, its name, or WORKSPACE/NAME.')
    if (others.length > 0)
      throw new UsageError(`Name one campaign, not ${positionals.length}. Put quotes around a name of several words.`)
    if (!values.to) throw new UsageError(`Say what to write: --to ${exportTargets.join(' or --to ')}.`)
    if (!values.out) throw new UsageError('Say where to write: --out DIR.')
    const target = readText('to', Target, values.to)
    const query = readQuery(target, values.policy)
    loadSettingsFile()
    await ensureClient(projectRoot)
    // Only now: the database client may have been made by the line above.
    const { runExport } = await import('../export/run-export.ts')
    const asked = { campaign, query, out: values.out, snapshot: values.snapshot ?? null, force: values.force }
    const { manifest, summary } = await runExport(asked, process.env)
    console.log(values.json ? JSON.stringify(manifest, null, 2) : summary)
    return 0
  },
}

/** `pairs=all,tie=drop` in the words of the export page's address. */
function readQuery(to: string, policy: string): ExportQuery {
  const given: Record<string, string> = { to }
  for (const part of policy.split(',').filter((one) => one.trim() !== '')) {
    const [name = '', value] = part.split('=').map((text) => text.trim())
    if (value === undefined || name === 'to') throw new UsageError(`--policy ${part}: write it as name=value.`)
    given[name] = value
  }
  const read = ExportQuery.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const name = issue?.path[0] ? ` ${String(issue.path[0])}` : ''
  throw new UsageError(`--policy${name}: ${issue ? policySentence(issue) : 'it cannot be read.'}`)
}

/** What would do, in the words of the help. */
function policySentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `there is no setting "${issue.keys.join('", "')}".`
    case 'invalid_value':
      return `it must be ${issue.values.join(' or ')}.`
    case 'invalid_type':
      return 'it must be a number.'
    case 'invalid_union':
      return 'it must be a whole number from 1 to 10,000, or all.'
    case 'too_small':
      return `it must be at least ${issue.minimum}.`
    case 'too_big':
      return `it must be at most ${issue.maximum}.`
    default:
      return issue.message
  }
}
