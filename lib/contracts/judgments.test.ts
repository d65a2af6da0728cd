import { expect, test } from 'vitest'
import { HistorySearch } from './judgments.ts'

const ID = '0199aaaa-0000-7000-8000-000000000000'

test('a page of the history begins at a moment and a judgment; whatever else the address says is passed over', () => {
  const place = `1780000000000.${ID}`
  expect(HistorySearch.parse({ before: place }).before).toBe(place)
  for (const before of [`-5.${ID}`, `9000000000000000.${ID}`, `99999999999999999999.${ID}`, `1.5.${ID}`, '5.x', ''])
    expect(HistorySearch.parse({ before }).before, before).toBeUndefined()
})
