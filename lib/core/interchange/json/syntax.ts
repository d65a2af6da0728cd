export type SyntaxFault = { index: number; message: string }

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SPACE = /[ \t\n\r]*/y

type Expect = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'comma-or-end' | 'nothing'

/**
 * The first place where `text` stops being JSON (RFC 8259), as a UTF-16 index with what was expected; null where it is
 * JSON. Engines word and place this differently from version to version, so it is read here. Never recurses.
 */
export function firstSyntaxFault(text: string): SyntaxFault | null {
  const open: ('{' | '[')[] = []
  let expect: Expect = 'value'
  let at = 0
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const after = (): Expect => (open.length === 0 ? 'nothing' : 'comma-or-end')

  for (;;) {
    match(SPACE)
    if (at >= text.length)
      return expect === 'nothing'
        ? null
        : { index: text.length, message: `the line ends where ${words(expect, open)} should follow` }
    const unit = text[at] as string
    if (
      unit === '"' &&
      (expect === 'value' || expect === 'value-or-end' || expect === 'name' || expect === 'name-or-end')
    ) {
      const fault = readString(text, at)
      if (typeof fault !== 'number') return fault
      at = fault
      if (expect === 'name' || expect === 'name-or-end') {
        match(SPACE)
        if (text[at] !== ':') return { index: at, message: 'a colon should follow the field name' }
        at += 1
        expect = 'value'
      } else expect = after()
    } else if ((unit === '{' || unit === '[') && (expect === 'value' || expect === 'value-or-end')) {
      open.push(unit)
      expect = unit === '{' ? 'name-or-end' : 'value-or-end'
      at += 1
    } else if (
      closes(unit, open.at(-1)) &&
      (expect === 'comma-or-end' || expect === 'value-or-end' || expect === 'name-or-end')
    ) {
      open.pop()
      at += 1
      expect = after()
    } else if (unit === ',' && expect === 'comma-or-end') {
      expect = open.at(-1) === '{' ? 'name' : 'value'
      at += 1
    } else if ((expect === 'value' || expect === 'value-or-end') && (match(NUMBER) || match(WORD))) expect = after()
    else return { index: at, message: `${words(expect, open)} should stand here` }
  }
}

const closes = (unit: string, opened: '{' | '[' | undefined): boolean =>
  (unit === '}' && opened === '{') || (unit === ']' && opened === '[')

function words(expect: Expect, open: readonly ('{' | '[')[]): string {
  const end = open.at(-1) === '{' ? '}' : ']'
  if (expect === 'nothing') return 'nothing more'
  if (expect === 'comma-or-end') return `a comma or ${end}`
  if (expect === 'name') return 'a field name in double quotes'
  if (expect === 'name-or-end') return 'a field name in double quotes or }'
  return expect === 'value' ? 'a value' : 'a value or ]'
}

/** The index after the string that opens at `start`, or what is wrong inside it. */
function readString(text: string, start: number): number | SyntaxFault {
  let at = start + 1
  for (;;) {
    while (isPlain(text.charCodeAt(at))) at += 1
    if (at >= text.length) return { index: start, message: 'this text has no closing double quote' }
    const unit = text[at]
    if (unit === '"') return at + 1
    if (unit !== '\\')
      return {
        index: at,
        message: 'a control character stands inside a text: write it as an escape such as \\n or \\t',
      }
    ESCAPE.lastIndex = at
    if (!ESCAPE.test(text)) return { index: at, message: 'this backslash does not begin an escape of JSON' }
    at = ESCAPE.lastIndex
  }
}

/** Neither quote, backslash nor control character; false past the end, where the code is NaN. */
const isPlain = (unit: number): boolean => unit >= 0x20 && unit !== 0x22 && unit !== 0x5c
