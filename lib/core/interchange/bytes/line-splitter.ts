/** One line of a file: its bytes without the line ending, or null where it was longer than the limit. */
export type Line = {
  /** Counted from 1, blank lines included. */
  number: number
  bytes: Uint8Array | null
  /** Where the next line starts in the file. */
  endOffset: number
}

const NEWLINE = 10
const RETURN = 13

type Start = { offset: number; lineCount: number }

/**
 * Cuts a stream of bytes into lines at "\n" ("\r\n" too), wherever the stream itself was cut. Holds at most one line of
 * `maxLineBytes`: of a longer one only its length. A UTF-8 byte order mark before the first line is dropped.
 */
export class LineSplitter {
  private parts: Uint8Array[] = []
  private held = 0
  private tooLong = false
  private offset: number
  private lineCount: number
  private readonly maxLineBytes: number

  constructor(maxLineBytes: number, start: Start = { offset: 0, lineCount: 0 }) {
    this.maxLineBytes = maxLineBytes
    this.offset = start.offset
    this.lineCount = start.lineCount
  }

  *push(piece: Uint8Array): Generator<Line> {
    let from = 0
    for (;;) {
      const at = piece.indexOf(NEWLINE, from)
      if (at < 0) break
      this.hold(piece.subarray(from, at))
      this.offset += at - from + 1
      from = at + 1
      yield this.take()
    }
    this.hold(piece.subarray(from))
    this.offset += piece.length - from
  }

  /** The last line where the file does not end in a newline; null where it does. */
  finish(): Line | null {
    return this.held === 0 && !this.tooLong ? null : this.take()
  }

  private hold(part: Uint8Array): void {
    if (part.length === 0 || this.tooLong) return
    // One byte more than the limit is held, for the "\r" that does not count.
    if (this.held + part.length > this.maxLineBytes + 1) {
      this.tooLong = true
      this.parts = []
      return
    }
    this.parts.push(part)
    this.held += part.length
  }

  private take(): Line {
    this.lineCount += 1
    const bytes = this.tooLong ? null : this.cleaned()
    this.parts = []
    this.held = 0
    this.tooLong = false
    return { number: this.lineCount, bytes, endOffset: this.offset }
  }

  private cleaned(): Uint8Array | null {
    let bytes = this.parts.length === 1 ? (this.parts[0] as Uint8Array) : joined(this.parts, this.held)
    if (bytes.at(-1) === RETURN) bytes = bytes.subarray(0, -1)
    if (bytes.length > this.maxLineBytes) return null
    const marked = this.lineCount === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return marked ? bytes.subarray(3) : bytes
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
