/** What every room needs, and the kit of controls. */
export const common = {
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  save: 'Save',
  copyRequestId: 'Copy the request id',
  requestId: (id: string) => `Request ${id}`,
  optional: 'optional',
  loading: 'Loading',
  working: 'Working',
  dismiss: 'Dismiss',
}
