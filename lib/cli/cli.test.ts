import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appVersion } from '#lib/platform/app-version'
import { checkSettings, masked } from './doctor/check-settings.ts'
import { countProblems, note, ok, problem, renderFindings } from './doctor/finding.ts'
import { main } from './main.ts'
import { nearest } from './nearest.ts'

const exporting = (policy: string) => ['export', 'c', '--to', 'trl-preference', '--out', 'o', '--policy', policy]

describe('the command line', () => {
  const printed: string[] = []
  const complained: string[] = []
  beforeEach(() => {
    printed.length = 0
    complained.length = 0
    vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text))
    vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text))
  })
  afterEach(() => vi.restoreAllMocks())

  test('an unknown command is answered with the nearest one and code 2', async () => {
    expect(await main(['docter'])).toBe(2)
    expect(complained[0]).toMatch(/^There is no command "docter"\. Did you mean "doctor"\?/)
    expect(printed).toEqual([])
  })

  test('a command like none is answered with the list alone', async () => {
    expect(await main(['frobnicate'])).toBe(2)
    expect(complained[0]).not.toContain('Did you mean')
    expect(complained[0]).toContain('doctor')
  })

  test('--help prints the list, and a command’s own help, with code 0', async () => {
    expect(await main(['--help'])).toBe(0)
    expect(await main(['doctor', '--help'])).toBe(0)
    expect(printed[0]).toContain('Usage: npx rankplan <command>')
    expect(printed[1]).toContain('Usage: npx rankplan doctor')
  })

  test('nothing at all prints the list with code 2', async () => {
    expect(await main([])).toBe(2)
    expect(printed[0]).toContain('Commands')
  })

  test('an option that a command does not know is answered with how it is used and code 2', async () => {
    expect(await main(['doctor', '--jsn'])).toBe(2)
    expect(complained).toEqual([
      "Unknown option '--jsn'.\n\nUsage: npx rankplan doctor [--json]\nnpx rankplan doctor --help says more.",
    ])
  })

  test('help before a command is --help after it', async () => {
    expect(await main(['help', 'export'])).toBe(0)
    expect(await main(['help', 'exprt'])).toBe(2)
    expect(printed[0]).toContain('--snapshot ID')
    expect(complained[0]).toContain('Did you mean "export"?')
  })

  test('--version prints the version alone', async () => {
    expect(await main(['--version'])).toBe(0)
    expect(printed).toEqual([appVersion])
  })

  test.each([
    [['plan', 'f', '--budget-annotations'], '--budget-annotations needs a value'],
    [['plan', 'f', '--budget-annotations', '-5'], '--budget-annotations needs a value'],
    [['doctor', 'now'], "Unexpected argument 'now'."],
    [['export', 'c', '--out', 'o', '--to', 'trl'], '--to trl: It must be canonical or trl-preference.'],
    [exporting('pairs=some'), '--policy pairs: it must be all or adjacent or best_worst or best_vs_rest.'],
    [exporting('pears=all'), '--policy: there is no setting "pears".'],
    [exporting('minVotes=many'), '--policy minVotes: it must be a number.'],
    [exporting('minVotes=0'), '--policy minVotes: it must be at least 1.'],
    [exporting('minProbability=2'), '--policy minProbability: it must be at most 1.'],
    [exporting('maxPairs=some'), '--policy maxPairs: it must be a whole number from 1 to 10,000, or all.'],
  ])('%j is answered with a sentence that says what would do', async (args, sentence) => {
    expect(await main(args)).toBe(2)
    expect(complained[0]?.split('\n')[0]).toContain(sentence)
  })
})

test.each([
  ['docto', 'doctor'],
  ['DOCTOR', 'doctor'],
  ['imprt-pool', 'import-pool'],
  ['x', null],
])('the name nearest to %j is %j', (word, name) => {
  expect(nearest(word, ['doctor', 'import-pool', 'export'])).toBe(name)
})

describe('the doctor’s settings', () => {
  test('no secret and no password is ever shown', () => {
    expect(masked('SECRET', 'hunter2hunter2')).toBe('(14 characters)')
    expect(masked('DATABASE_URL', 'postgresql://me:hunter2@db/rankplan?password=hunter2')).toBe(
      'postgresql://me:***@db/rankplan?password=***',
    )
    expect(masked('DATABASE_URL', 'me:hunter2@db')).not.toContain('hunter2')
    const findings = checkSettings(
      { kind: 'external' },
      { DATABASE_URL: 'postgresql://me:hunter2@db/rankplan', SECRET: 'hunter2' },
    )
    expect(JSON.stringify(findings)).not.toContain('hunter2')
  })

  test('every wrong value is named with what the setting is', () => {
    const findings = checkSettings({ kind: 'embedded' }, { PORT: '0', LOG_LEVEL: 'loud' })
    expect(findings.filter(({ level }) => level === 'problem')).toEqual([
      problem('PORT', 'must be a whole number from 1 to 65535', 'The port the web process listens on.'),
      problem('LOG_LEVEL', 'must be debug, info, warn or error', 'What the log holds.'),
    ])
  })

  test('an embedded installation with nothing set has nothing wrong', () => {
    expect(checkSettings({ kind: 'embedded' }, {})).toEqual([ok('Settings', 'none set; every one has its default')])
  })

  test('an external one is told what its processes must share', () => {
    const [, missing] = checkSettings({ kind: 'external' }, { DATABASE_URL: 'postgresql://db/rankplan' })
    expect(missing).toMatchObject({ level: 'note', fact: 'SECRET and BASE_URL not set here' })
  })
})

test('the report is one line a finding, with advice below it and the sum at the end', () => {
  const findings = [
    ok('Node', '20.20.2'),
    note('Web', 'does not run here', 'Start it.'),
    problem('Disk', '1 GiB', 'Free some.'),
  ]
  expect(countProblems(findings)).toBe(1)
  expect(renderFindings(findings).split('\n')).toEqual([
    'ok       Node                    20.20.2',
    'note     Web                     does not run here',
    '                                 -> Start it.',
    'PROBLEM  Disk                    1 GiB',
    '                                 -> Free some.',
    '',
    '1 thing is wrong.',
  ])
})
