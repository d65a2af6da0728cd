type Row = Readonly<Record<string, unknown>>

type Parents = { workspaceId: string; createdById: string; poolId: string; campaignId: string }

/** The rows of `everyRow` that the planner keeps beside campaigns: pilots, calibrations and templates. */
export function plannerRows(
  newId: () => string,
  { poolId, campaignId, ...byMember }: Parents,
): { rows: Record<string, Row>; more: Record<string, Row> } {
  const pilot = { id: newId(), ...byMember, name: 'Pilot', poolId, poolVersion: 1, campaignId, design: '{}' }
  const score = { pilotId: pilot.id, arm: 2, run: 1, value: 31.5 }
  const words = { name: 'Calibration', metric: 'Reward', algorithm: 'PRO' }
  const calibration = { id: newId(), ...byMember, ...words, isPaperMetric: false }
  const figures = { prompts: 1000, responsesPerPrompt: 4, diversity: 14.5, settings: '{}', value: 31.5 }
  const run = { id: newId(), calibrationId: calibration.id, ...figures }
  const template = { id: newId(), ...byMember, name: 'Template', document: '{}' }
  return {
    rows: {
      Pilot: pilot,
      PilotScore: score,
      Calibration: calibration,
      CalibrationRun: run,
      CampaignTemplate: template,
    },
    more: {
      Pilot: { ...pilot, id: newId() },
      PilotScore: { ...score, run: 2 },
      Calibration: { ...calibration, id: newId(), name: 'Another calibration' },
      CalibrationRun: { ...run, id: newId(), pilotId: pilot.id },
      CampaignTemplate: { ...template, id: newId(), name: 'Another template' },
    },
  }
}
