/** In place of a page that failed or is not there. In a file of its own, because every page carries it. */
export const failure = {
  checkingTitle: 'One moment',
  checking: 'This page could not be shown. Checking whether Rankplan answers.',
  awayTitle: 'The database does not answer',
  away: 'Nothing was changed. This page comes back by itself as soon as the database does; you can leave it open.',
  unreachableTitle: 'Rankplan does not answer',
  unreachable: 'The server or your connection is away. This page comes back by itself as soon as it answers.',
  bugTitle: 'Something went wrong here',
  bug: 'This is a fault of Rankplan, not of what you did. Try again; if it stays, give this id to whoever runs the server.',
  errorId: (id: string) => `Error ${id}`,
  copyId: 'Copy the id',
  retry: 'Try again',
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
