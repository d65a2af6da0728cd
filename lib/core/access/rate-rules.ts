import { AppError } from '#lib/core/vocabulary/app-error'

/** At most `limit` tries in a window of `windowSeconds`. */
export type RateRule = { name: string; limit: number; windowSeconds: number }

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * What is slowed down, and from where. Only failed sign-ins count in the end: 200 annotators behind one address sign in
 * at nine without meeting a limit, and someone guessing passwords meets three.
 */
export const rateRules = {
  signInPair: { name: 'sign-in from this address for this e-mail', limit: 10, windowSeconds: 15 * MINUTE },
  signInEmail: { name: 'sign-in for this e-mail', limit: 50, windowSeconds: 15 * MINUTE },
  signInAddress: { name: 'sign-in from this address', limit: 400, windowSeconds: 15 * MINUTE },
  passwordChange: { name: 'password change', limit: 10, windowSeconds: 15 * MINUTE },
  setup: { name: 'set-up', limit: 20, windowSeconds: 15 * MINUTE },
  reset: { name: 'password reset', limit: 30, windowSeconds: 15 * MINUTE },
  inviteAccept: { name: 'invite', limit: 400, windowSeconds: 15 * MINUTE },
  inviteCreate: { name: 'new invite', limit: 300, windowSeconds: HOUR },
  resetLink: { name: 'reset link', limit: 60, windowSeconds: HOUR },
  workspaceCreate: { name: 'new workspace', limit: 20, windowSeconds: HOUR },
} as const satisfies Record<string, RateRule>

/** The window that `now` falls in: windows begin at whole multiples of their length since 1970. */
export function windowStart(rule: RateRule, now: Date): Date {
  const length = rule.windowSeconds * 1000
  return new Date(Math.floor(now.getTime() / length) * length)
}

/** Whole seconds, at least 1, until the window that holds `now` is over. */
export function secondsLeft(rule: RateRule, now: Date): number {
  return Math.max(1, Math.ceil((windowStart(rule, now).getTime() + rule.windowSeconds * 1000 - now.getTime()) / 1000))
}

/** `in 40 seconds`, `in 3 minutes`: minutes are rounded up, so that waiting as told is enough. */
export function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'in 1 second' : `in ${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'in 1 minute' : `in ${minutes} minutes`
}

/** The refusal of a rule that is used up, saying when it opens again. */
export function tooManyTries(rule: RateRule, now: Date): AppError {
  const seconds = secondsLeft(rule, now)
  return new AppError('too_many_requests', `Too many tries (${rule.name}). Try again ${inWords(seconds)}.`, {
    reason: 'too_many_tries',
    retryAfterSeconds: seconds,
  })
}

/**
 * Whom an address counts as: an IPv6 host owns a whole /64, so its tries are counted together; IPv4 as it is,
 * also where it is written as IPv6 (::ffff:192.0.2.1).
 */
export function addressBucket(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
