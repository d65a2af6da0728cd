import type { ImportKind } from '#lib/core/interchange/imports/report'
import { amounts } from './pools-amounts.ts'

const { count, of, bytes } = amounts
/** What an accepted line is. */
const noun: Record<ImportKind, string> = { prompts: 'prompt', responses: 'row' }

export const importWords = {
  newTitle: 'Import a pool',
  addTitle: (name: string) => `Add a file to ${name}`,
  newText: 'Every line is checked. You see what cannot be used, and why, before anything is kept.',
  dropTitle: 'A file of prompts',
  dropHelp: 'JSON lines (.jsonl, .ndjson), compressed or not (.gz), or plain text with one prompt a line. Up to 2 GiB.',
  chosenFile: 'File',
  chooseAnother: 'Choose another file',
  emptyFile: 'This file is empty. Choose one with at least one prompt in it.',
  tooLarge: 'This file is larger than 2 GiB. Compress it with gzip, or split it into several files.',
  nameLabel: 'Name of the pool',
  nameHelp: 'People choose the pool by this name.',
  nameTaken: (name: string) =>
    `There is a pool named “${name}” already. Choose another name, or open that pool and add the file to it.`,
  nameMissing: 'Enter a name for the pool.',
  start: 'Import the file',
  formatTitle: 'What a line looks like',
  formatText: 'Each line is one JSON object. Only “prompt” is needed: a text, or a list of messages.',
  formatFields: [
    { field: 'id', text: 'Your own id; it must be unique in the pool.' },
    {
      field: 'prompt',
      text: 'A text, or messages with “role” (system, user, assistant, tool) and “content”. The last one is the user’s or a tool’s.',
    },
    {
      field: 'responses',
      text: 'A list of texts, or of objects with “content” and, if you like, “model”, “id” and “params”.',
    },
    { field: 'source, lang', text: 'Where it is from, and its language, to filter by.' },
    { field: 'meta', text: 'An object with anything else you want to keep.' },
  ],
  sampleLine:
    '{"id": "q1", "prompt": "Why is the sky blue?", "lang": "en", "source": "science", "responses": ["Air scatters blue light most.", "It reflects the sea."]}',
  sampleFile: 'Download a sample file',

  uploading: (name: string) => `Uploading ${name}`,
  starting: (name: string) => `${name} is uploaded; its import begins`,
  uploadWaiting: 'Rankplan does not answer, or you are offline. The upload goes on by itself.',
  uploaded: (sent: number, total: number) => `${bytes(sent)} of ${bytes(total)}`,
  notKept:
    'This browser does not keep the file. Leave this tab open; after a reload, choose the same file again to go on.',
  kept: 'You may reload or leave this page: the upload goes on when you are back in this workspace’s pools.',
  cancelUpload: 'Cancel the upload',
  cancelUploadOf: (name: string) => `Cancel the upload of ${name}`,
  uploadCancelled: 'The upload is cancelled. Nothing of it was kept.',
  uploadFailed: (name: string) => `${name} could not be uploaded`,
  fileChanged: 'The file changed or moved on your disk after you chose it. Choose it again.',
  sentElsewhere: 'Another tab of this browser is sending this file. Follow it there.',
  interrupted: (name: string) =>
    `The upload of ${name} was interrupted. Choose the same file again to go on where it stopped.`,
  discard: 'Discard',
  discardOf: (name: string) => `Discard the upload of ${name}`,
  startedToast: (name: string) => `The import of ${name} has begun`,
  open: 'Open',

  queued: (name: string) => `${name} waits for its turn`,
  running: (name: string) => `Importing ${name}`,
  removing: (name: string) => `Removing what was read of ${name}`,
  progress: (read: number, total: number) => `${bytes(read)} of ${bytes(total)}`,
  soFar: (kind: ImportKind, accepted: number, rejected: number) =>
    `${of(accepted, noun[kind])} accepted, ${count(rejected)} turned away`,
  perSecond: (kind: ImportKind, n: number) => `${count(Math.round(n))} ${noun[kind]}s a second`,
  mayLeave: 'You may leave this page: the import goes on.',
  noWorkerTitle: 'No worker is running',
  noWorker:
    'Imports are read by the worker process, and none has shown itself in the last 30 seconds. Start one with “npm run worker” on the server; the import then begins by itself.',
  cancelImport: 'Cancel the import',
  cancelTitle: (name: string) => `Cancel the import of ${name}`,
  cancelText: 'What was read so far is removed. The file on your disk stays as it is.',
  keepOn: 'Go on importing',
  goesOnToast: (name: string) => `${name} is imported`,
  reviewToast: (name: string) => `The import of ${name} waits for your decision`,
  failedToast: (name: string) => `The import of ${name} kept nothing`,

  reportTitle: (name: string) => `Import of ${name}`,
  reportShort: 'Report',
  openReport: 'Open the report',
  facts: {
    read: 'Read',
    accepted: 'Accepted',
    rejected: 'Turned away',
    repeated: 'Repeated',
    responses: 'Responses',
    added: 'New responses',
    identical: 'Identical',
    identicalNote: 'said already, not kept',
    file: 'File',
    size: 'Size',
    by: 'By',
    begun: 'Begun',
    ended: 'Ended',
    took: 'Took',
    lines: (n: number) => (n === 1 ? 'line' : 'lines'),
    prompts: (n: number) => (n === 1 ? 'prompt' : 'prompts'),
    rows: (n: number) => (n === 1 ? 'row' : 'rows'),
  },
  outcome: {
    finished: (accepted: number, version: number) => `${of(accepted, 'prompt')} became version ${version} of the pool.`,
    stopped: 'Stopped by decision: nothing of this file was kept.',
    cancelled: 'Cancelled: nothing of this file was kept.',
    failed: 'Nothing of this file was kept.',
  },
  addedResponses: (added: number, identical: number) =>
    `${of(added, 'new response')} ${added === 1 ? 'joined its prompt' : 'joined their prompts'}${identical === 0 ? '.' : `; ${of(identical, 'response')} said what ${identical === 1 ? 'its' : 'their'} prompt had already and ${identical === 1 ? 'was' : 'were'} not kept.`}`,
  reviewTitle: (kind: ImportKind, accepted: number, rejected: number, leftOut: number) => {
    const parts = [
      ...(rejected > 0 ? [`${of(rejected, 'line')} cannot be used`] : []),
      ...(leftOut > 0 ? [`${of(leftOut, 'field')} would be left out`] : []),
    ]
    return `${parts.join(' and ')}. ${of(accepted, noun[kind])} ${accepted === 1 ? 'waits' : 'wait'} for your decision.`
  },
  reviewText:
    'Keep what was accepted, or stop, mend the file and import it again. Until you decide, nobody sees what was accepted.',
  keep: (accepted: number) => `Keep the ${count(accepted)} accepted`,
  stop: 'Stop and remove',
  stopTitle: (name: string) => `Stop the import of ${name}`,
  stopText: (kind: ImportKind, accepted: number) =>
    `The ${of(accepted, `accepted ${noun[kind]}`)} of this file ${accepted === 1 ? 'is' : 'are'} removed. The report stays.`,
  keptToast: (kind: ImportKind, accepted: number) => `${of(accepted, noun[kind])} kept`,
  stoppedToast: 'Stopped; what was read is being removed',
  cancelledToast: 'Cancelled',
  leftOutTitle: 'Fields that are left out',
  leftOutText:
    'Rankplan has no place for these fields. The rows are accepted without them; put what you need into “meta”.',
  leftOut: { field: 'Field', count: 'Rows', firstLine: 'First line' },
  repeatedTitle: (n: number) => `${of(n, 'repeated prompt')}`,
  repeatedText: (n: number) =>
    `${n === 1 ? 'It says' : 'They say'} exactly what an earlier prompt says. That is allowed; choosing prompts for a campaign leaves repeats out.`,
  repeatedMore: (n: number) => `and ${count(n)} more`,
  repeated: { line: 'Line', first: 'First at', prompt: 'Prompt' },
  firstAt: (line: number | null, version: number, here: number) =>
    version === here
      ? `line ${line === null ? '?' : count(line)}`
      : `version ${version}${line === null ? '' : `, line ${count(line)}`}`,
  identical: (n: number) =>
    `${of(n, 'response')} ${n === 1 ? 'says' : 'say'} the same as another response to the same prompt. Annotators see such responses as tied.`,
  rejectionsTitle: (n: number) => `${of(n, 'line')} turned away`,
  rejectionsShown: (shown: number, all: number) =>
    shown < all ? `The first ${count(shown)} of ${count(all)} are listed.` : '',
  rejections: { line: 'Line', column: 'Column', reason: 'Why' },
  downloadRejections: 'Download as CSV',
  wholeLine: 'whole',
  formats: { jsonl: 'JSON lines', text: 'Text, one prompt a line' },
  packed: 'gzip',
} as const
