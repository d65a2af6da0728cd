/** The pages of pilots. */
export function pilotPaths(slug: string) {
  const list = `/w/${slug}/evidence/pilots`
  return { list, new: `${list}/new`, one: (pilotId: string) => `${list}/${pilotId}` } as const
}

/** Where the API keeps pilots. */
export function pilotsApi(slug: string): string {
  return `/api/v1/workspaces/${slug}/pilots`
}
