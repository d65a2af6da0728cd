import type { ExportItem } from './export-item.ts'

/**
 * The ids an item's prompt and responses have in every file, responses in slate order: as they were imported; responses fall back on
 * our own ids together where the imported ones do not tell them apart.
 */
export function exportedIds({ prompt, slate }: ExportItem): { promptId: string; responseIds: string[] } {
  const imported = new Set(slate.map((response) => response.externalId))
  const keepsIds = imported.size === slate.length && !imported.has(null)
  return {
    promptId: prompt.externalId ?? prompt.promptId,
    responseIds: slate.map((response) => (keepsIds ? response.externalId : null) ?? response.responseId),
  }
}
