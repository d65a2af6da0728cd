/** The pages of evidence: what is published, what a lead's own runs say, and pilots that make such runs. */
export const evidenceTabs = ['evidence', 'calibrations', 'pilots'] as const
export type EvidenceTab = (typeof evidenceTabs)[number]

export function evidencePath(slug: string, tab: EvidenceTab): string {
  return tab === 'evidence' ? `/w/${slug}/evidence` : `/w/${slug}/evidence/${tab}`
}

export function calibrationPath(slug: string, calibrationId: string): string {
  return `${evidencePath(slug, 'calibrations')}/${calibrationId}`
}
