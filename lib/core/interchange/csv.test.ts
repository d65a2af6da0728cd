import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('a CSV cell with a comma, a quote or a line end is quoted, and an undefined one is empty', () => {
  expect(
    toCsv([
      ['from', 'label', 'd'],
      [1, 'a, "b"\n', null],
    ]),
  ).toBe('from,label,d\r\n1,"a, ""b""\n",\r\n')
})

test('no text runs as a formula in a spreadsheet, and a number is left as it is', () => {
  expect(toCsv([['=1+1', '+a', '-b', '@c', '\td', '\re', 'a=b', -1.5]])).toBe(
    "'=1+1,'+a,'-b,'@c,'\td,\"'\re\",a=b,-1.5\r\n",
  )
})
