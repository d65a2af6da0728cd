import { format } from './format.ts'

const { count } = format

/** The frame of the annotation screen. */
export const screen = {
  notOnRosterTitle: 'You are not on the roster of this campaign',
  notOnRosterText: 'A lead of this workspace can add you. What you judged before is kept.',
  toCampaigns: 'To your campaigns',
  leave: 'Leave',
  navigation: 'Annotation screen',
  guidelines: 'Guidelines',
  guidelinesVersion: (version: number) => `Version ${version}`,
  help: 'Keys',
  progress: (today: number, left: number) => `${count(today)} today · ${count(left)} left in the campaign`,
  loadingItem: 'Fetching your next item',
  failedTitle: 'Your items could not be fetched',
  unread: (answers: number) => (answers === 1 ? '1 new answer' : `${count(answers)} new answers`),
  campaigns: 'Annotate',
  language: 'Language',
}
