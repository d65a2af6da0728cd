import type { LeftOutField } from '#lib/core/interchange/imports/report'
import { KEPT_FIELDS, OTHER_FIELDS } from '#lib/core/interchange/limits'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'

const ROWS_PER_BATCH = 500
const BYTES_PER_BATCH = 4 * 1024 * 1024
const LINES_PER_BATCH = 200_000
const FIELD_NAME_CHARACTERS = 100

/** Rows and rejections until they are worth a transaction, and the fields that were left out so far. */
export class Gathering<Row> {
  private rows: Row[] = []
  private rejections: Rejection[] = []
  private bytes = 0
  private lines = 0
  private readonly fields: Map<string, LeftOutField>

  constructor(leftOut: readonly LeftOutField[]) {
    this.fields = new Map(leftOut.map((field) => [field.field, field]))
  }

  accept(row: Row, bytes: number): void {
    this.rows.push(row)
    this.bytes += bytes
    this.lines += 1
  }

  reject(rejection: Rejection): void {
    this.rejections.push(rejection)
    this.lines += 1
  }

  skip(): void {
    this.lines += 1
  }

  get isFull(): boolean {
    const held = this.rows.length + this.rejections.length
    return held >= ROWS_PER_BATCH || this.bytes >= BYTES_PER_BATCH || this.lines >= LINES_PER_BATCH
  }

  /** What was gathered; the gathering then starts over. */
  take(): { rows: Row[]; rejections: Rejection[] } {
    const { rows, rejections } = this
    this.rows = []
    this.rejections = []
    this.bytes = 0
    this.lines = 0
    return { rows, rejections }
  }

  countLeftOut(names: readonly string[], line: number): void {
    for (const name of names) {
      const short =
        name.length > FIELD_NAME_CHARACTERS ? `${[...name].slice(0, FIELD_NAME_CHARACTERS).join('')}…` : name
      const field = this.fields.has(short) || this.fields.size < KEPT_FIELDS ? short : OTHER_FIELDS
      const before = this.fields.get(field)
      this.fields.set(field, { field, count: (before?.count ?? 0) + 1, firstLine: before?.firstLine ?? line })
    }
  }

  get leftOut(): LeftOutField[] {
    return [...this.fields.values()]
  }
}
