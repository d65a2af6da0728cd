const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g
/** A moment in milliseconds, as addresses carry it. */
const MILLISECONDS = /\b1\d{12}\b/g

type Element = { $$typeof: symbol; type: unknown; key: unknown; props: Record<string, unknown> }

/**
 * What answers tell besides what is any answer's own: keys in their order, every value, and ids by the order in which they came
 * up, so that the same id twice is still seen as such. Moments go, but for the minutes a lease has.
 * `own` are words of this walk alone. One outliner for all the answers of a walk.
 */
export function createOutliner(own: Readonly<Record<string, string>>): (value: unknown) => unknown {
  const ids = new Map<string, number>()
  const textOf = (text: string) => {
    let said = text
    for (const [word, name] of Object.entries(own)) said = said.replaceAll(word, name)
    return (
      said
        .replaceAll(UUID, (id) => {
          if (!ids.has(id)) ids.set(id, ids.size + 1)
          return `id ${ids.get(id)}`
        })
        .replaceAll(MOMENT, 'moment')
        .replaceAll(MILLISECONDS, 'moment')
        // Cards are shuffled by chance; responses of these campaigns are alike but for their number.
        .replaceAll(/Response \d/g, 'Response n')
    )
  }
  const outline = (value: unknown, now: unknown): unknown => {
    if (typeof value === 'string') return textOf(value)
    if (typeof value === 'function') return nameOf(value)
    if (value instanceof Date) return 'moment'
    if (Array.isArray(value)) return value.map((one) => outline(one, now))
    if (typeof value !== 'object' || value === null) return value
    if (isElement(value)) return [nameOf(value.type), value.key, outline(value.props, now)]
    const all = Object.entries(value)
    const clock = 'now' in value ? value.now : now
    return all.map(([name, inner]) => [
      textOf(name),
      name === 'leaseExpiresAt' ? minutesBetween(clock, inner) : outline(inner, clock),
    ])
  }
  return (value) => outline(value, null)
}

/** A statement takes its milliseconds. */
const minutesBetween = (from: unknown, to: unknown) =>
  Math.round((Date.parse(String(to)) - Date.parse(String(from))) / 60_000)

const isElement = (value: object): value is Element => '$$typeof' in value && 'props' in value

function nameOf(type: unknown): string {
  if (typeof type === 'function') return type.name
  return typeof type === 'string' ? type : typeof type
}
