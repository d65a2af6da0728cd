import { pageFailure } from './annotate/en/page-failure.ts'

/** In place of a page that failed or is not there. In a file of its own, because every page carries it. */
export const failure = {
  ...pageFailure,
  toStart: 'To the start page',
  notFoundTitle: 'There is nothing at this address',
  notFound:
    'The page may have moved, or the link has a typing error. A workspace you are not a member of looks the same.',
  notFoundHere: 'It may have been archived or moved, or the link has a typing error.',
  forbiddenTitle: 'Your role does not open this page',
  forbidden: 'An owner of the workspace can change your role on the People page.',
  signedOutTitle: 'You are signed out',
  signedOut: 'Sign in to go on. You come back to where you were.',
  toWorkspaceHome: 'To the workspace’s home',
} as const
