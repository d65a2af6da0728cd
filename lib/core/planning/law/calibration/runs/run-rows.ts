import type { LineProblem } from './line-problem.ts'

/** One record of a text: its first line from 1, and its named cells as they were written. */
export type Row = { line: number; cells: [name: string, value: string][] }

/** Named rows out of CSV with a line of column names, JSON lines or one JSON list, whichever the text begins like. */
export function splitRows(text: string): { rows: Row[]; problems: LineProblem[] } {
  const plain = text.replace(/^\uFEFF/, '')
  const first = plain.trimStart().charAt(0)
  if (first === '[') return fromJsonList(plain)
  return first === '{' ? fromJsonLines(plain) : fromCsv(plain)
}

type Split = { rows: Row[]; problems: LineProblem[] }

function fromJsonLines(text: string): Split {
  const rows: Row[] = []
  const problems: LineProblem[] = []
  text.split(/\r\n|\r|\n/).forEach((written, i) => {
    if (written.trim() === '') return
    const cells = cellsOf(parsed(written))
    if (cells) rows.push({ line: i + 1, cells })
    else problems.push({ line: i + 1, field: null, message: 'This line is no JSON object of plain values.' })
  })
  return { rows, problems }
}

function fromJsonList(text: string): Split {
  const list = parsed(text)
  if (!Array.isArray(list))
    return {
      rows: [],
      problems: [
        { line: 1, field: null, message: 'This begins like a JSON list, but is none. Check its brackets and commas.' },
      ],
    }
  const rows: Row[] = []
  const problems: LineProblem[] = []
  list.forEach((value: unknown, i) => {
    const cells = cellsOf(value)
    // A list's entries are counted, since JSON may break lines anywhere.
    if (cells) rows.push({ line: i + 1, cells })
    else problems.push({ line: i + 1, field: null, message: 'This entry is no JSON object of plain values.' })
  })
  return { rows, problems }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null for anything but an object of texts, numbers and nulls. */
function cellsOf(value: unknown): Row['cells'] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const cells: Row['cells'] = []
  for (const [name, cell] of Object.entries(value)) {
    if (cell === null) continue
    if (typeof cell !== 'string' && typeof cell !== 'number') return null
    cells.push([name, String(cell)])
  }
  return cells
}

function fromCsv(text: string): Split {
  const firstLine = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const delimiter = ['\t', ';', ','].find((mark) => firstLine.includes(mark)) ?? ','
  const records = csvRecords(text, delimiter)
  const [head, ...body] = records
  if (!head) return { rows: [], problems: [] }
  const names = head.cells.map((name) => name.trim())
  if (names.every((name) => name === '' || Number.isFinite(Number(name)))) {
    const message = 'The first line names the columns, as in: prompts, k, d, score, seed.'
    return { rows: [], problems: [{ line: head.line, field: null, message }] }
  }
  const rows: Row[] = []
  const problems: LineProblem[] = []
  for (const { line, cells } of body) {
    if (cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      const message = `This line has ${cells.length} cells, the first line names ${names.length} columns.`
      problems.push({ line, field: null, message })
    } else {
      rows.push({ line, cells: names.flatMap((name, i) => (name === '' ? [] : [[name, cells[i] ?? '']])) })
    }
  }
  return { rows, problems }
}

/** RFC 4180 records with the line each begins on; empty lines are left out. */
function csvRecords(text: string, delimiter: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let began = 1
  const endRecord = () => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) records.push({ line: began, cells })
    cells = []
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '\r' && text.charAt(i + 1) === '\n') continue
    const isEnd = character === '\n' || character === '\r'
    if (isEnd) line++
    if (quoted) {
      if (character === '"' && text.charAt(i + 1) === '"') {
        cell += '"'
        i++
      } else if (character === '"') quoted = false
      else cell += character
    } else if (character === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (character === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (isEnd) {
      endRecord()
      began = line
    } else cell += character
  }
  endRecord()
  return records
}
