import { z } from 'zod'

const Facts = z.record(z.string(), z.unknown())
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '?')

type Sentence = (facts: Record<string, unknown>) => string

/** What happened, after the name of who did it. */
const sentences: Record<string, Sentence> = {
  'installation.claimed': (facts) => `set up the installation and made the workspace ${text(facts.name)}`,
  'workspace.created': (facts) => `made the workspace ${text(facts.name)}`,
  'workspace.renamed': (facts) => `renamed the workspace from ${text(facts.before)} to ${text(facts.after)}`,
  'campaign.created': (facts) => `made the campaign ${text(facts.name)}`,
  'campaign.renamed': (facts) => `renamed the campaign ${text(facts.before)} to ${text(facts.after)}`,
  'practice.item-added': (facts) => `added a practice item to ${text(facts.name)}`,
  'practice.item-removed': (facts) => `removed a practice item from ${text(facts.name)}`,
  'campaign.annotation-set': (facts) => `changed what annotators are asked in ${text(facts.name)}`,
  'snapshot.taken': (facts) =>
    `took a snapshot of ${text(facts.judgments)} judgments (${text(facts.hash).slice(0, 12)})`,
  'campaign.plan-locked': (facts) =>
    `locked plan ${text(facts.plan)} of a campaign: ${text(facts.responsesPerPrompt)} responses to each of ${text(facts.prompts)} prompts`,
  'member.role-changed': (facts) =>
    `changed the role of ${text(facts.person)} from ${text(facts.before)} to ${text(facts.after)}`,
  'member.removed': (facts) => `removed ${text(facts.person)} (${text(facts.role)})`,
  'member.left': (facts) => `left the workspace as ${text(facts.role)}`,
  'member.reset-link-made': (facts) => `made a password reset link for ${text(facts.person)}`,
  'invite.created': (facts) => `invited ${text(facts.person)} as ${text(facts.role)}`,
  'invite.renewed': (facts) => `made a new invite link for ${text(facts.person)} (${text(facts.role)})`,
  'invite.revoked': (facts) => `revoked the invite for ${text(facts.person)} (${text(facts.role)})`,
  'invite.accepted': (facts) => `joined as ${text(facts.role)} by invite`,
  'pool.import-started': (facts) => `began importing ${text(facts.file)}, version ${text(facts.version)} of a pool`,
  'pool.import-kept': (facts) => `kept the rows of ${text(facts.file)} that can be used`,
  'pool.import-stopped': (facts) => `stopped the import of ${text(facts.file)}`,
  'pool.import-cancelled': (facts) => `cancelled the import of ${text(facts.file)}`,
  'pool.imported': (facts) =>
    `imported ${text(facts.accepted)} prompts from ${text(facts.file)}, version ${text(facts.version)} of a pool`,
  'pool.augmented': (facts) =>
    `added ${text(facts.added)} prompts of ${text(facts.from)}, version ${text(facts.fromVersion)}, to a pool: its version ${text(facts.version)}`,
  'pool.archived': () => 'archived a pool',
  'pool.restored': () => 'brought a pool back from the archive',
  'pool.renamed': (facts) => `renamed the pool ${text(facts.before)} to ${text(facts.after)}`,
  'calibration.created': (facts) => `made the calibration ${text(facts.name)} for ${text(facts.metric)}`,
  'calibration.renamed': (facts) => `renamed the calibration ${text(facts.before)} to ${text(facts.after)}`,
  'calibration.archived': (facts) => `archived the calibration ${text(facts.name)}`,
  'calibration.restored': (facts) => `brought the calibration ${text(facts.name)} back from the archive`,
  'calibration.runs-added': (facts) => `added ${text(facts.count)} runs to the calibration ${text(facts.name)}`,
  'calibration.run-removed': (facts) =>
    `took a run out of a calibration: ${text(facts.prompts)} prompts at K = ${text(facts.responsesPerPrompt)}, score ${text(facts.value)}`,
  'campaign.opened': (facts) =>
    `opened the campaign ${text(facts.name)} with ${text(facts.items)} items, ${text(facts.leftOut)} prompts left out${facts.carriedGold ? `, gold items taken over from earlier waves: ${text(facts.carriedGold)}` : ''}`,
  'campaign.paused-at-cap': (facts) => `paused the campaign ${text(facts.name)}: its budget pays no further judgment`,
  'campaign.budget-warned': (facts) =>
    `noted that ${text(facts.percent)}% of the budget of the campaign ${text(facts.name)} is spent`,
  'campaign.replanned': (facts) =>
    `made plan ${text(facts.plan)} of the campaign ${text(facts.name)}: ${text(facts.withdrawnItems)} items taken back, ${text(facts.addedItems)} added at K = ${text(facts.responsesPerPrompt)}, budget ${text(facts.capUnitsBefore)} to ${text(facts.capUnits)}`,
  'campaign.items-made': (facts) =>
    `made ${text(facts.items)} items of the campaign ${text(facts.name)}, whose responses have come`,
  'campaign.paused': (facts) => `paused the campaign ${text(facts.name)}`,
  'campaign.resumed': (facts) => `resumed the campaign ${text(facts.name)}`,
  'campaign.closed': (facts) => `closed the campaign ${text(facts.name)}; leases ended: ${text(facts.endedLeases)}`,
  'campaign.archived': (facts) => `archived the campaign ${text(facts.name)}`,
  'campaign.restored': (facts) => `brought the campaign ${text(facts.name)} back from the archive`,
  'guidelines.saved': (facts) =>
    `saved version ${text(facts.version)} of the guidelines of the campaign ${text(facts.campaign)}`,
  'remark.answered': (facts) => `answered a question in the campaign ${text(facts.campaign)}`,
  'remark.settled': (facts) => `settled a mark in the campaign ${text(facts.campaign)}`,
  'remark.ruled': (facts) =>
    `made a ruling in the campaign ${text(facts.campaign)}: version ${text(facts.version)} of its guidelines, judgments to look at again: ${text(facts.revisits)}`,
  'campaign.duplicated': (facts) => `made the campaign ${text(facts.name)} as a copy of ${text(facts.from)}`,
  'campaign.wave-planned': (facts) => `planned wave ${text(facts.wave)} of a series of campaigns, ${text(facts.name)}`,
  'campaign.weeks-planned': (facts) => `planned the campaign ${text(facts.name)} as ${text(facts.weeks)} weekly waves`,
  'template.saved': (facts) => `saved the campaign ${text(facts.campaign)} as the template ${text(facts.name)}`,
  'template.renamed': (facts) => `renamed the template ${text(facts.before)} to ${text(facts.after)}`,
  'template.archived': (facts) => `archived the template ${text(facts.name)}`,
  'template.restored': (facts) => `brought the template ${text(facts.name)} back from the archive`,
  'campaign.roster-added': (facts) => `put people on a campaign’s roster: ${text(facts.count)}`,
  'campaign.roster-removed': (facts) => `took people off a campaign’s roster: ${text(facts.count)}`,
  'campaign.people-changed': (facts) =>
    `changed what people have for a campaign (hours, languages, sources, caps): ${text(facts.count)}`,
  'campaign.allocated': (facts) =>
    `shared the work of the campaign ${text(facts.name)} out among ${text(facts.people)} people: ${text(facts.judgments)} judgments, ${text(facts.unmetJudgments)} without anybody`,
  'pilot.created': (facts) =>
    `made the pilot ${text(facts.name)}: ${text(facts.prompts)} prompts of four responses against twice as many pairs`,
  'pilot.opened': (facts) => `opened the arms of the pilot ${text(facts.name)}`,
  'pilot.scored': (facts) =>
    `entered scores of the pilot ${text(facts.name)}: ${text(facts.entered)} entered, ${text(facts.removed)} removed`,
  'pilot.archived': (facts) => `archived the pilot ${text(facts.name)}`,
  'pilot.restored': (facts) => `brought the pilot ${text(facts.name)} back from the archive`,
  'campaign.responses-started': (facts) =>
    `began to import responses for the campaign ${text(facts.name)} from ${text(facts.file)}`,
  'pool.responses-imported': (facts) => `imported responses from ${text(facts.file)}: ${text(facts.accepted)} rows`,
}

/** What a campaign does by itself: nobody stands before the sentence. */
export const ownActions: readonly string[] = ['campaign.paused-at-cap', 'campaign.budget-warned']

/** One event as the end of a sentence that begins with the person's name; an action not listed here is told by its facts. */
export function auditSentences(action: string, summary: unknown): string {
  const parsed = Facts.safeParse(summary)
  const facts = parsed.success ? parsed.data : {}
  const known = sentences[action]
  if (known) return known(facts)
  const told = Object.entries(facts).map(([name, value]) => `${name} ${text(value)}`)
  return `${action.replace('.', ': ').replaceAll('-', ' ')}${told.length > 0 ? ` (${told.join(', ')})` : ''}`
}
