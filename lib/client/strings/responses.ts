const count = (n: number): string => n.toLocaleString('en')
const of = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`

/** The responses page: what the plan's prompts have and lack, and its imports. */
export const responses = {
  noPlanTitle: 'The plan comes first',
  noPlanText: 'It says which prompts need how many responses. Then this page lists what is missing and takes it in.',
  noPlanAction: 'Plan the budget',
  stats: {
    ready: 'Prompts ready',
    ofPrompts: (prompts: number) => `of ${count(prompts)}`,
    readyNote: (k: number) => `have ${k} different responses`,
    lacking: 'Prompts that lack some',
    missing: 'Responses missing',
    missingNote: 'different ones, in all',
    identical: 'Identical responses',
    identicalNote: 'counted once',
  },
  readyTitle: 'Every prompt has its responses',
  readyText: (k: number) => `Each of the plan’s prompts has at least ${k} different responses.`,
  lackingTitle: (n: number) => `${of(n, 'prompt lacks', 'prompts lack')} responses`,
  lackingText:
    'Download the list, have the responses written by any model, and bring them back by the same ids. Responses that say the same count once.',
  listLabel: 'Prompts that lack responses',
  columns: { id: 'Id', preview: 'Prompt', has: 'Has', needs: 'Needs' },
  download: 'Download the list',
  failed: 'The list could not be loaded',
  openedText: 'The campaign was opened: its items are made, so responses are no longer taken in here.',
  importTitle: 'Bring responses',
  dropTitle: 'A file of responses',
  dropHelp: 'JSON lines (.jsonl), compressed or not (.gz). Up to 2 GiB.',
  start: 'Import the file',
  chooseAnother: 'Choose another file',
  formatTitle: 'What a line looks like',
  formatText: 'Each line names a prompt by its id and gives one response or several.',
  formatLines: [
    '{"id": "p-17", "responses": ["…", {"content": "…", "model": "…"}]}',
    '{"id": "p-18", "response": "…"}',
  ],
  formatFields: [
    { field: 'id', text: 'The prompt’s id, as the downloaded list has it.' },
    {
      field: 'responses',
      text: 'A list of texts, or of objects with “content” and, if you like, “model”, “id” and “params”.',
    },
    { field: 'response', text: 'One of them, where there is only one.' },
  ],
  importsTitle: 'Imports of responses',
  importsColumns: {
    file: 'File',
    state: 'State',
    added: 'New',
    identical: 'Identical',
    rejected: 'Turned away',
    by: 'By',
  },
  importOf: (name: string) => `Open the report of ${name}`,
} as const
