import { profilePool } from '#lib/core/diversity/profile/profile-pool'
import { choosePrompts } from '#lib/core/diversity/selection/choose-prompts'
import { rankAdditions } from '#lib/core/diversity/selection/rank-additions'
import { poolTokens } from '#lib/core/diversity/tokens/pooled-tokens'
import { type TokenSheet, unpackSheet } from '#lib/core/diversity/tokens/token-sheet'
import type { Task } from './tasks.ts'

/** Lets go of each packed sheet as soon as it is unpacked: of a large pool both would not be small. */
function unpackAll(sheets: Uint8Array[]): TokenSheet[] {
  const unpacked: TokenSheet[] = []
  for (let packed = sheets.shift(); packed; packed = sheets.shift()) unpacked.push(unpackSheet(packed))
  return unpacked
}

export const profile: Task<'profile'> = ({ sheets, ...request }, report) => {
  const unpacked = unpackAll(sheets)
  const bytes = unpacked.reduce((sum, sheet) => sum + sheet.bytes, 0)
  const gzipBytes = unpacked.reduce((sum, sheet) => sum + sheet.gzipBytes, 0)
  return { output: profilePool(poolTokens(unpacked), { ...request, bytes, gzipBytes }, report) }
}

export const choose: Task<'choose'> = ({ sheets, ...request }) => ({
  output: choosePrompts(poolTokens(unpackAll(sheets)), request),
})

export const rank: Task<'rank'> = ({ sheets, ...request }) => ({
  output: rankAdditions(poolTokens(unpackAll(sheets)), request),
})
