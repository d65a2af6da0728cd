import { describe, expect, test } from 'vitest'
import { readResponsesRow } from './read-response-row.ts'

const read = (text: string) => readResponsesRow(7, new TextEncoder().encode(text))
const rejection = (text: string) => {
  const result = read(text)
  if (!('rejection' in result)) throw new Error('the line was not turned away')
  return result.rejection
}

describe('a line of responses', () => {
  test('names its prompt and gives a list, of texts or of objects', () => {
    const result = read(
      '{"id": "p-1", "responses": ["One", {"content": "Two", "model": "m", "id": 4, "params": {"b": 1, "a": 2}}]}',
    )
    if (!('row' in result)) throw new Error('the line was turned away')
    const { line, promptId, responses, leftOut } = result.row
    expect({ line, promptId, leftOut }).toEqual({ line: 7, promptId: 'p-1', leftOut: [] })
    expect(responses).toEqual([
      { content: 'One', model: null, externalId: null, paramsJson: null },
      { content: 'Two', model: 'm', externalId: '4', paramsJson: '{"a":2,"b":1}' },
    ])
  })

  test('may give one response, as a text or an object, and a number as the id', () => {
    for (const response of ['"One"', '{"text": "One"}']) {
      const result = read(`{"id": 12, "response": ${response}}`)
      if (!('row' in result)) throw new Error('the line was turned away')
      expect(result.row.promptId).toBe('12')
      expect(result.row.responses.map(({ content }) => content)).toEqual(['One'])
    }
  })

  test('may carry what the downloaded list holds; other fields are named as left out', () => {
    const list = read('{"id": "p", "prompt": "Why?", "responses_needed": 2, "responses": ["One"]}')
    expect('row' in list && list.row.leftOut).toEqual([])
    const other = read('{"id": "p", "score": 1, "responses": [{"content": "One", "rank": 2}]}')
    expect('row' in other && other.row.leftOut).toEqual(['score', 'responses.rank'])
  })

  test('is turned away with its column and a reason when it cannot be used', () => {
    expect(rejection('{"id": "p", "responses": ["One", ""]}')).toEqual({
      ...{ line: 7, column: 34, code: 'wrong_shape', reason: 'responses[2].content is empty.' },
    })
    expect(rejection('{"responses": ["One"]}').reason).toContain('no "id"')
    expect(rejection('{"id": "p"}').reason).toContain('neither "responses"')
    expect(rejection('{"id": "p", "responses": []}')).toMatchObject({ column: 26 })
    expect(rejection('{"id": "p", "responses": ["a"], "response": "b"}')).toMatchObject({ column: 45 })
    expect(rejection('["p"]').code).toBe('not_a_row')
    expect(rejection('{"id": "p", "responses": ["a"').code).toBe('not_json')
    expect(rejection('{"id": true, "response": "a"}')).toMatchObject({ column: 8, code: 'wrong_shape' })
  })

  test('can be turned away later at the place of its id', () => {
    const result = read('{"response": "One", "id": "nobody"}')
    if (!('row' in result)) throw new Error('the line was turned away')
    expect(result.row.reject({ code: 'unknown_id', path: ['id'], reason: 'x' })).toMatchObject({ line: 7, column: 27 })
  })
})
