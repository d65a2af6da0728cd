import type { z } from 'zod'

const AGAIN = 'Export the plan again and import that file.'

/** What is wrong with a field of a plan's JSON and what it must be instead: zod's error map, for what a schema says nothing of itself. */
export function problemText(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return `This field is missing. ${AGAIN}`
  switch (issue.code) {
    case 'unrecognized_keys':
      return `A plan has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}. Take it out.`
    case 'invalid_type':
      return (issue.path ?? []).length === 0
        ? `This is no plan. ${AGAIN}`
        : `This must be ${kinds[issue.expected] ?? 'as it was exported'}.`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : `This has none of the forms it may have. ${AGAIN}`
    case 'too_small':
      return bound(issue.origin, issue.exact, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)
    case 'too_big':
      return bound(issue.origin, issue.exact, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)
    default:
      return `This is not written as it is exported. ${AGAIN}`
  }
}

/** The sentence for a format that this version does not read. */
export function formatText(written: unknown, present: string): string {
  const [, name, number] = /^(.*\/)(\d+)$/.exec(String(written)) ?? []
  const [, ours, known] = /^(.*\/)(\d+)$/.exec(present) ?? []
  return name === ours && Number(number) > Number(known)
    ? `This plan is of a newer format, ${JSON.stringify(written)}; the newest read here is "${present}". Update Rankplan, or export the plan from a version that writes "${present}".`
    : `This names no format of a plan. It must be "${present}". ${AGAIN}`
}

const kinds: Readonly<Record<string, string>> = {
  ...{ number: 'a number', int: 'a whole number', string: 'a text in quotation marks', boolean: 'true or false' },
  ...{ object: 'an object in { }', array: 'a list in [ ]', null: 'null' },
}

const oneOf = (values: readonly unknown[]) => `This must be ${values.map((one) => JSON.stringify(one)).join(' or ')}.`

function bound(origin: string, isExact: boolean | undefined, how: string, limit: number | bigint): string {
  const count = isExact ? `exactly ${limit}` : `${how} ${limit}`
  if (origin === 'array') return `This list must have ${count} entries.`
  return origin === 'string' ? `This text must have ${count} characters.` : `This must be ${count}.`
}
