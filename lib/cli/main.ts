import { type Command, type ExitCode, UsageError } from './command.ts'
import { augmentPromptsCommand } from './commands/augment-prompts.ts'
import { comparePlansCommand } from './commands/compare-plans.ts'
import { doctor } from './commands/doctor.ts'
import { exportCampaignCommand } from './commands/export-campaign.ts'
import { measureDiversity } from './commands/measure-diversity.ts'
import { resetLink } from './commands/reset-link.ts'
import { selectPromptsCommand } from './commands/select-prompts.ts'
import { nearest } from './nearest.ts'

export const commands: readonly Command[] = [
  measureDiversity,
  selectPromptsCommand,
  augmentPromptsCommand,
  comparePlansCommand,
  exportCampaignCommand,
  doctor,
  resetLink,
]

const overview = () =>
  [
    'Usage: npx rankplan <command> [options]',
    '',
    'Commands',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`),
    '',
    'npx rankplan <command> --help says more. Exit codes: 0 all well, 1 something is wrong, 2 wrong usage.',
  ].join('\n')

/** Runs one command line, without the program's name. Prints; never throws. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview())
    return name === undefined ? 2 : 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    const guess = nearest(
      name,
      commands.map((candidate) => candidate.name),
    )
    console.error(`There is no command "${name}".${guess ? ` Did you mean "${guess}"?` : ''}\n\n${overview()}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.help)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      console.error(`${(error as Error).message}\n\n${command.help}`)
      return 2
    }
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

/** What node:util's parseArgs throws for options it does not know. */
function isParseError(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS')
}
