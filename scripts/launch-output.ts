import { demoAccounts } from '#lib/core/access/demo-accounts'

const LABEL_WIDTH = 44

export function say(line: string): void {
  console.log(line)
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** Does one step of the start and prints what came of it with the time it took; nothing where there is nothing to say. */
export async function step<T>(name: string, work: () => Promise<T>, outcome: (value: T) => string | null): Promise<T> {
  const startedAt = performance.now()
  const value = await work()
  const text = outcome(value)
  if (text !== null) say(`  ${`${name} ${text}`.padEnd(LABEL_WIDTH)} ${seconds(performance.now() - startedAt)}`)
  return value
}

export function printReady(facts: {
  url: string
  seconds: number
  firstRunToken: string | null
  hasDemo: boolean
}): void {
  say(`\nRankplan runs at ${facts.url}   (ready in ${facts.seconds.toFixed(1)} s)`)
  if (facts.firstRunToken !== null) {
    say(`\n  Nobody owns this installation yet. Open this link to become its owner:`)
    say(`  ${facts.url}/setup?token=${facts.firstRunToken}`)
  }
  if (facts.hasDemo) {
    say('\n  Demo sign-ins')
    for (const { role, email, password } of demoAccounts) say(`    ${role.padEnd(10)} ${email.padEnd(28)} ${password}`)
  }
  say('\nCtrl-C stops it.')
}
