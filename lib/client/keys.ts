/**
 * Query keys, one factory: `keys.pools.all(slug)` invalidates everything about the workspace's pools, the longer ones
 * a part of it. Each room adds its own noun.
 */
export const keys = {
  health: ['health'] as const,
  pools: {
    all: (slug: string) => ['w', slug, 'pools'] as const,
    list: (slug: string) => ['w', slug, 'pools', 'list'] as const,
    one: (slug: string, poolId: string) => ['w', slug, 'pools', 'one', poolId] as const,
    import: (slug: string, importId: string) => ['w', slug, 'pools', 'import', importId] as const,
    prompts: (slug: string, poolId: string, version: number, what: unknown) =>
      ['w', slug, 'pools', 'one', poolId, 'prompts', version, what] as const,
    /** Not below `all`: what a version comes to does not change with its pool. */
    analysis: (slug: string, poolId: string, version: number, request: unknown) =>
      ['w', slug, 'analyses', poolId, version, request] as const,
  },
  campaigns: {
    all: (slug: string) => ['w', slug, 'campaigns'] as const,
    one: (slug: string, campaignId: string) => ['w', slug, 'campaigns', campaignId] as const,
    progress: (slug: string, campaignId: string) => ['w', slug, 'campaigns', campaignId, 'progress'] as const,
    roster: (slug: string, campaignId: string) => ['w', slug, 'campaigns', campaignId, 'roster'] as const,
    allocation: (slug: string, campaignId: string) => ['w', slug, 'campaigns', campaignId, 'allocation'] as const,
    replan: (slug: string, campaignId: string, choice: unknown) =>
      ['w', slug, 'campaigns', campaignId, 'replan', choice] as const,
    responses: (slug: string, campaignId: string) => ['w', slug, 'campaigns', campaignId, 'responses'] as const,
  },
  pilots: {
    needs: (slug: string, asked: unknown) => ['w', slug, 'pilots', 'needs', asked] as const,
  },
  exports: {
    manifest: (slug: string, snapshotId: string, parameters: Readonly<Record<string, string>>) =>
      ['w', slug, 'exports', snapshotId, 'manifest', parameters] as const,
    rows: (slug: string, snapshotId: string, parameters: Readonly<Record<string, string>>) =>
      ['w', slug, 'exports', snapshotId, 'rows', parameters] as const,
  },
} as const
