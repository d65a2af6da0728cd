import { z } from 'zod'
import type { ExportPolicy } from '../export-policy.ts'

/** The row schemas an export can be written in, by the names the command line and addresses use. */
export const exportTargets = ['canonical', 'trl-preference'] as const
export const ExportTarget = z.enum(exportTargets)
export type ExportTarget = z.infer<typeof ExportTarget>

/** What to make of a snapshot. With the snapshot it decides every byte. The canonical record holds all there is: a policy plays no part in it. */
export type ExportRequest = { target: 'canonical' } | { target: 'trl-preference'; policy: ExportPolicy }

export function exportRequest(target: ExportTarget, policy: ExportPolicy): ExportRequest {
  return target === 'canonical' ? { target } : { target, policy }
}

export const exportFileNames = ['data.jsonl', 'provenance.jsonl', 'judgments.jsonl', 'manifest.json'] as const
export const ExportFileName = z.enum(exportFileNames)
export type ExportFileName = z.infer<typeof ExportFileName>

/**
 * The files of an export, in the order in which they are written. Canonical rows name their judgments themselves and need no provenance;
 * judgments.jsonl holds what no row schema has a field for.
 */
export function filesOf(target: ExportTarget): readonly ExportFileName[] {
  return target === 'canonical' ? exportFileNames.filter((name) => name !== 'provenance.jsonl') : exportFileNames
}
