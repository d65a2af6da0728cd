/** In place of a page that failed. */
export const pageFailure = {
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
}
