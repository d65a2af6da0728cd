import { appVersion } from '#lib/platform/app-version'
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
    'npx rankplan <command> --help says more, --version which one this is. Exit codes: 0 all well, 1 something is wrong,',
    '2 wrong usage.',
  ].join('\n')

/** Runs one command line, without the program's name. Prints; never throws. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  // "help plan" is "plan --help".
  const [name, ...rest] = args[0] === 'help' && args[1] !== undefined ? [args[1], '--help'] : args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-V') {
    console.log(appVersion)
    return 0
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
      console.error(
        `${usageSentence(error as Error)}\n\n${usageOf(command)}\nnpx rankplan ${command.name} --help says more.`,
      )
      return 2
    }
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

/** The first line of a command's help: all of it below a mistake would push the sentence about the mistake off the screen. */
function usageOf({ help }: Command): string {
  return help.slice(0, help.indexOf('\n'))
}

/** What parseArgs says, as one sentence: the mistake without its advice, and a missing value in words of our own. */
function usageSentence(error: Error): string {
  if (!isParseError(error)) return error.message
  const [, option] = /^Option '(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(error.message) ?? []
  if (option) return `${option} needs a value; one that begins with a dash is written ${option}=-1.`
  return `${error.message.replace(/\. (To specify|This command).*$/s, '').replace(/\.$/, '')}.`
}

/** What node:util's parseArgs throws for options it does not know. */
function isParseError(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS')
}
