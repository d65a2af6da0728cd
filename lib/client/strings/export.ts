/** Snapshots and downloads. */
export const exporting = {} as const
