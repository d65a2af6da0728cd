/** What a request met that no sentence of the server tells. */
export const failure = {
  noAnswer: 'Rankplan does not answer. Check your connection; nothing you entered is lost, so try again in a moment.',
  server:
    'This is a fault of Rankplan, not of what you sent. Try again; if it stays, give the request id to whoever runs this server.',
  page: 'Something went wrong in this page. Reload it and try again; what was saved before is safe.',
}
