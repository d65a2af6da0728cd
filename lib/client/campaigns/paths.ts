/** The pages of one campaign. */
export function campaignPaths(slug: string, campaignId: string) {
  const overview = `/w/${slug}/campaigns/${campaignId}`
  return {
    overview,
    plan: `${overview}/plan`,
    allocation: `${overview}/allocation`,
    annotation: `${overview}/annotation`,
    responses: `${overview}/responses`,
    guidelines: `${overview}/guidelines`,
    practice: `${overview}/practice`,
    questions: `${overview}/questions`,
    said: `${overview}/said`,
    export: `${overview}/export`,
  } as const
}

/** Where the API keeps a campaign. */
export function campaignApi(slug: string, campaignId: string): string {
  return `/api/v1/workspaces/${slug}/campaigns/${campaignId}`
}
