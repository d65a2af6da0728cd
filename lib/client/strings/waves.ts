const s = (count: number, one: string, many: string) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** Campaigns in weekly batches: a series of waves, and what they come to together. */
export const waves = {
  strip: 'Waves of this series',
  wave: (wave: number) => `Wave ${wave}`,
  place: (wave: number, of: number) => `Wave ${wave} of ${of}`,
  judgments: (done: number, needed: number) =>
    needed === 0 ? 'not opened' : `${done.toLocaleString('en')} of ${s(needed, 'judgment', 'judgments')}`,
  spent: (spent: string, budget: string) => `${spent} of ${budget}`,
  noBudget: 'no budget yet',
  seriesBudget: (budget: string) => `Budget of the series: ${budget}.`,
  left: (left: string) => `Left for further waves: ${left}.`,
  leftUnknown: 'The waves count in different units, so what is left of it cannot be said.',
  checkpoint: (checkpoint: string) => `Responses from ${checkpoint}`,
  next: {
    action: 'Plan next wave',
    title: (wave: number) => `Plan wave ${wave}`,
    text: 'Makes a draft with the newest guidelines and the roster of this campaign. Its planner begins with this campaign’s plan, and gold items come along when it opens.',
    textFirst:
      'This campaign becomes wave 1 of a series. The next wave is a draft with its newest guidelines and roster; its planner begins with this plan, and gold items come along when it opens.',
    name: 'Name',
    pool: 'Pool',
    samePool: (name: string) => `${name}, newest version`,
    samePoolHelp: 'The pool of this campaign.',
    checkpoint: 'Checkpoint',
    checkpointHelp:
      'The model or checkpoint that the responses will come from. It is written into the plan and the export.',
    budget: 'Budget of the whole series',
    budgetHelp: (unit: string) => `In ${unit}. The planner then begins with what the waves so far leave of it.`,
    units: { annotations: 'annotations', hours: 'hours' },
    budgetError: 'Enter an amount above zero, as in 48,000.',
    submit: 'Plan the wave',
    done: (wave: number) => `Wave ${wave} is a draft`,
  },
  weeks: {
    action: 'Plan as weeks',
    title: 'Plan as weekly waves',
    text: (budget: string) =>
      `Splits ${budget} into equal parts. This campaign becomes wave 1, and a draft is made for each further week, with the same question, guidelines and roster.`,
    weeks: 'Weeks',
    weeksHelp: (part: string) => `${part} a week.`,
    submit: 'Make the waves',
    done: (weeks: number) => `Planned as ${weeks} waves`,
  },
  export: {
    title: 'All waves together',
    text: 'One file over the whole series, in the order of the waves, made from one snapshot of each. The manifest names every snapshot; a row’s wave stands in its provenance.',
    table: 'Snapshots of the waves',
    columns: { wave: 'Wave', snapshot: 'Snapshot', inSnapshot: 'Judgments in it', now: 'Judgments by now' },
    none: 'none yet',
    take: 'Take snapshots of all waves',
    taken: (count: number) => `${s(count, 'wave has', 'waves have')} a snapshot of everything judged so far`,
    download: 'Download all waves',
    downloadHelp: 'With the choices above, as .tar.',
    files: 'One file:',
  },
} as const
