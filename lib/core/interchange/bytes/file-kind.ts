import { firstSyntaxFault } from '../json/syntax.ts'

/** Why a whole file cannot be read. */
export const fileFaultCodes = [
  'empty',
  'not_lines',
  'other_encoding',
  'other_format',
  'gzip_broken',
  'unpacks_too_large',
  'too_many_lines',
  'nothing_accepted',
  'gave_up',
] as const
export type FileFaultCode = (typeof fileFaultCodes)[number]
/** `detail` is whole sentences for the person who dropped the file: what it is, and what to do. */
export type FileFault = { code: FileFaultCode; detail: string }
export type FileFormat = 'jsonl' | 'text'

const CONVERT = 'Convert it to JSON lines: one object such as {"prompt": "…"} on each line.'
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const formats: readonly { name: string; magic: readonly number[] }[] = [
  { name: 'a zip archive (Excel files are zip archives too)', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a Parquet file', magic: ascii('PAR1') },
  { name: 'an old Excel file', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a Zstandard archive', magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'an xz archive', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: 'a bzip2 archive', magic: ascii('BZh') },
  { name: 'a 7-Zip archive', magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a PDF', magic: ascii('%PDF-') },
  { name: 'an Arrow file', magic: ascii('ARROW1') },
  { name: 'a SQLite database', magic: ascii('SQLite format 3') },
  { name: 'a gzip file inside a gzip file', magic: [0x1f, 0x8b, 0x08] },
]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

export function isGzip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x1f, 0x8b])
}

/** What the unpacked file is, by its first bytes (all of it when `isWhole`), with its name as a hint where they leave it open. */
export function fileKind(head: Uint8Array, fileName: string, isWhole: boolean): FileFormat | FileFault {
  const known = formats.find((format) => startsWith(head, format.magic))
  if (known)
    return { code: 'other_format', detail: `This is ${known.name}, not a file of JSON lines or text. ${CONVERT}` }
  const encoding = otherEncoding(head)
  if (encoding)
    return { code: 'other_encoding', detail: `The file is written in ${encoding}. Save it as UTF-8 and drop it again.` }

  const text = new TextDecoder('utf-8').decode(head)
  const lines = text.split('\n')
  if (!isWhole) lines.pop()
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  const first = filled[0] ?? text.trim()
  const name = fileName.toLowerCase().replace(/\.gz$/, '')
  const firstFault = first === '' ? null : firstSyntaxFault(first)

  if (name.endsWith('.txt')) return first.startsWith('{') && firstFault === null ? 'jsonl' : 'text'
  if (/\.(csv|tsv)$/.test(name))
    return { code: 'other_format', detail: `This is a table of comma- or tab-separated values. ${CONVERT}` }
  if (first.startsWith('[') && !(firstFault === null && filled[1]?.startsWith('{')))
    return {
      code: 'not_lines',
      detail:
        'The file is one JSON array, not JSON lines. Write each element on a line of its own: jq -c ".[]" file.json > file.jsonl',
    }
  const endsEarly = firstFault !== null && firstFault.index === first.length
  if (first.startsWith('{') && endsEarly && filled[1] !== undefined && !filled[1].startsWith('{'))
    return {
      code: 'not_lines',
      detail:
        'The file is JSON spread over many lines, not JSON lines. Write each object on one line: jq -c . file.json > file.jsonl',
    }
  return first.startsWith('{') || /\.(jsonl|ndjson|json)$/.test(name) ? 'jsonl' : 'text'
}

function otherEncoding(head: Uint8Array): string | null {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) return 'UTF-32'
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return 'UTF-16'
  // Without a mark: Latin text in UTF-16 has a zero in nearly every second place, and in the same one.
  const pairs = Math.min(head.length, 1024) >> 1
  if (pairs < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even += 1
    if (head[i + 1] === 0) odd += 1
  }
  const least = pairs * 0.7
  return (even >= least && odd < pairs * 0.1) || (odd >= least && even < pairs * 0.1) ? 'UTF-16' : null
}
