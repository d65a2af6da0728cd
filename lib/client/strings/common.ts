/** Words that belong to no room: the kit's own, and sentences every page may need. */
export const common = {
  productName: 'Rankplan',
  /** How dates are written. */
  dates: 'en-GB',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
  copyRequestId: 'Copy the request id',
  requestId: (id: string) => `Request ${id}`,
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  optional: 'optional',
  loading: 'Loading',
  working: 'Working',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
  breadcrumbs: 'Where you are',
  typeToConfirm: (text: string) => `Type “${text}” to confirm`,
  chooseFile: 'Choose a file',
  dropHere: 'Drop it here',
  dropOrChoose: 'or drop it here',
  chart: 'Chart',
  table: 'Table',
  showAs: 'Show as',
  download: 'Download',
  downloadCsv: 'Download CSV',
  downloadSvg: 'Download SVG',
  chartHint: 'Use the left and right arrow keys to read the bars.',
  curveHint: 'Use the left and right arrow keys to read the points.',
  share: 'Share',
  noRows: 'Nothing here yet.',
  percent: (share: number) => {
    const value = share * 100
    if (value > 0 && value < 0.1) return '<0.1%'
    return `${value.toFixed(value >= 99.95 || value === 0 ? 0 : 1)}%`
  },
  count: (value: number) => value.toLocaleString('en'),
} as const
