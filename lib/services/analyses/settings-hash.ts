import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import type { AnalysisQuestion } from './kinds.ts'

/** One hash for equal settings, whatever the order of their fields. */
export function settingsHash(settings: object): string {
  return createHash('sha256')
    .update(canonicalize(settings) as string)
    .digest('hex')
}

/**
 * Part of what finds a diverse choice: raise it when a change of its rules makes another choice of the same prompts, so that an old
 * one is made anew where somebody asks again. Locked plans hold their prompts themselves. Without a number: all but the rules of
 * languages; 2: every named language keeps its share.
 */
const DIVERSE_RULES = 2

/** What finds an analysis of a pool's version: its settings, and the number of the rules where these have changed. */
export function analysisHash(question: AnalysisQuestion): string {
  const { settings = STANDARD_ANALYSIS } = question
  const isDiverse = question.kind === 'selection' && question.settings.method === 'diverse'
  return settingsHash(isDiverse ? { ...settings, rules: DIVERSE_RULES } : settings)
}

/** That of the analyses which every pool page shows and every plan reads. */
export const STANDARD_HASH = settingsHash(STANDARD_ANALYSIS)
