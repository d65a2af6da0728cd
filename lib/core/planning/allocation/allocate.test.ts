import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AllocationQuestion, allocate } from './allocate.ts'
import { type Annotator, judges, type Need } from './model.ts'

const somebody = (id: string, rest: Partial<Annotator> = {}): Annotator => ({
  ...{ id, weeklySeconds: null, languages: [], skills: [], capJudgments: null },
  ...rest,
})
const people = (n: number, rest: Partial<Annotator> = {}) =>
  Array.from({ length: n }, (_, i) => somebody(`p${String(i).padStart(3, '0')}`, rest))
const need = (items: number, slots: number, rest: Partial<Need> = {}): Need => ({
  ...{ purpose: 'regular', lang: null, skill: null, items, slots, paidMs: 60_000 },
  ...{ isShared: slots > 1, holders: [], barred: [] },
  ...rest,
})
const ask = (question: Partial<AllocationQuestion>) =>
  allocate({ annotators: [], needs: [], weeks: null, shared: [], seed: 'seed', ...question })

const langs = ['en', 'de', 'fr'] as const
const anyList = fc.oneof(fc.constant([]), fc.subarray([...langs], { minLength: 1 }))
const anyAnnotators = fc.integer({ min: 0, max: 9 }).chain((n) =>
  fc.tuple(
    ...Array.from({ length: n }, (_, i) =>
      fc.record({
        id: fc.constant(`p${i}`),
        weeklySeconds: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 40_000 })),
        languages: anyList,
        skills: anyList,
        capJudgments: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 60 })),
      }),
    ),
  ),
)
const anyNeed = (paidMs: fc.Arbitrary<number>): fc.Arbitrary<Need> =>
  fc.record({
    purpose: fc.constantFrom('first' as const, 'test' as const, 'audit' as const, 'regular' as const),
    lang: fc.option(fc.constantFrom(...langs)),
    skill: fc.option(fc.constantFrom(...langs)),
    items: fc.integer({ min: 1, max: 40 }),
    slots: fc.integer({ min: 1, max: 4 }),
    paidMs,
    isShared: fc.boolean(),
    holders: fc.subarray(['p0', 'p1'], { maxLength: 1 }),
    barred: fc.subarray(['p2', 'p3']),
  })
const anyQuestion = (paidMs: fc.Arbitrary<number>) =>
  fc.record({
    annotators: anyAnnotators,
    needs: fc.array(anyNeed(paidMs), { maxLength: 6 }),
    weeks: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 4, noNaN: true })),
    shared: fc.constant([]),
    seed: fc.string({ minLength: 1, maxLength: 3 }),
  })
const anyTimes = fc.integer({ min: 1, max: 4 }).map((n) => n * 25_500)
const cases = { numRuns: 2000, seed: 5 }

/** Every limit an allocation breaks, as words. */
function broken(question: AllocationQuestion): string[] {
  const { people, designated } = allocate(question)
  const byId = new Map<string, Annotator>(question.annotators.map((one) => [one.id, one]))
  const faults = people.flatMap(({ id, judgments, seconds }) => {
    const { capJudgments, weeklySeconds } = byId.get(id) as Annotator
    const most = weeklySeconds === null || question.weeks === null ? Infinity : weeklySeconds * question.weeks
    return [
      ...(judgments > (capJudgments ?? Infinity) ? [`${id} is over their cap`] : []),
      ...(seconds > most || (weeklySeconds === 0 && judgments > 0) ? [`${id} is over their hours`] : []),
    ]
  })
  for (const [index, named] of designated.entries()) {
    const wanted = question.needs[index] as Need
    if ((named !== null) !== wanted.isShared) faults.push(`need ${index} is named or not against what it is`)
    for (let item = 0; named && item < wanted.items; item++) {
      const on = [...named.people.slice(named.starts[item], named.starts[item + 1])].map(
        (place) => people[place]?.id ?? '',
      )
      if (on.length > wanted.slots) faults.push(`item ${item} has too many people`)
      if (new Set([...on, ...wanted.holders]).size < on.length + wanted.holders.length)
        faults.push(`item ${item} has somebody twice`)
      for (const id of on)
        if (wanted.barred.includes(id) || !judges(byId.get(id) as Annotator, wanted))
          faults.push(`${id} is on item ${item}`)
    }
  }
  return faults
}

test('nobody is over their cap or hours, on an item twice, or on one outside their languages and skills', () => {
  fc.assert(
    fc.property(anyQuestion(anyTimes), (question) => {
      expect(broken(question)).toEqual([])
    }),
    cases,
  )
})

test('parts sum exactly: to what is met, and with what is not to what is wanted', () => {
  fc.assert(
    fc.property(anyQuestion(anyTimes), (question) => {
      const { people, wanted, met, unmet, purposes } = allocate(question)
      expect(wanted).toBe(question.needs.reduce((sum, { items, slots }) => sum + items * slots, 0))
      expect(people.reduce((sum, { judgments }) => sum + judgments, 0)).toBe(met)
      expect(purposes.reduce((sum, one) => sum + one.met, 0)).toBe(met)
      expect(met + unmet.reduce((sum, { judgments }) => sum + judgments, 0)).toBe(wanted)
      for (const { judgments } of unmet) expect(judgments).toBeGreaterThan(0)
    }),
    cases,
  )
})

/** The most that can be met, by the cuts of the network (Ford and Fulkerson 1956): the least over all sets of people. */
function mostByCuts({ annotators, needs, weeks }: AllocationQuestion): number {
  const capacity = annotators.map(({ weeklySeconds, capJudgments }, place) => {
    const paidMs = needs[0]?.paidMs ?? 1
    const byTime =
      weeklySeconds === null || weeks === null
        ? Infinity
        : Math.floor(Math.floor(weeklySeconds * weeks * 1000) / paidMs)
    return { place, most: weeklySeconds === 0 ? 0 : Math.min(byTime, capJudgments ?? Infinity) }
  })
  let least = Infinity
  for (let set = 0; set < 2 ** annotators.length; set++) {
    // Those inside the set are cut off by their own limits; for each need those outside by the items, or the need by its slots.
    let cut = capacity.reduce((sum, { place, most }) => sum + (set & (1 << place) ? most : 0), 0)
    for (const one of needs) {
      const outside = annotators.filter(
        (annotator, place) =>
          !(set & (1 << place)) && judges(annotator, one) && ![...one.holders, ...one.barred].includes(annotator.id),
      )
      cut += Math.min(one.items * one.slots, outside.length * one.items)
    }
    least = Math.min(least, cut)
  }
  return least
}

test('where all judgments take equally long no allocation meets more', () => {
  fc.assert(
    fc.property(anyQuestion(fc.constant(60_000)), (question) => {
      expect(allocate(question).met).toBe(mostByCuts(question))
    }),
    { ...cases, numRuns: 1000 },
  )
})

test('the same seed gives the same allocation, in whatever order people are named', () => {
  fc.assert(
    fc.property(anyQuestion(anyTimes), (question) => {
      const turned = allocate({ ...question, annotators: [...question.annotators].reverse() })
      expect(turned).toEqual(allocate(question))
    }),
    { ...cases, numRuns: 300 },
  )
})

test('people alike get parts that differ by at most one, and people with hours get them in proportion', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 500 }), (n, items) => {
      const counts = ask({ annotators: people(n), needs: [need(items, 1)] }).people.map(({ judgments }) => judgments)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300, seed: 6 },
  )
  const hours = [somebody('a', { weeklySeconds: 36_000 }), somebody('b', { weeklySeconds: 18_000 }), somebody('c')]
  const { people: parts, weeks } = ask({ annotators: hours, needs: [need(900, 1)] })
  // c did not say: the mean of the two that did, 27,000.
  expect(parts.map(({ judgments }) => judgments)).toEqual([400, 200, 300])
  expect(weeks).toBeNull()
})

test('with the weeks and the caps that are said to be needed nothing waits for hours or caps', () => {
  fc.assert(
    fc.property(anyQuestion(fc.constant(60_000)), (question) => {
      for (const one of allocate(question).unmet) {
        if (one.kind === 'hours' && one.weeksNeeded !== null) {
          const { unmet } = allocate({ ...question, weeks: one.weeksNeeded * (1 + 1e-9) })
          expect(unmet.filter(({ kind }) => kind === 'hours')).toEqual([])
        }
        if (one.kind === 'caps') {
          const raised = new Map(one.raise.map(({ id, capJudgments }) => [id, capJudgments]))
          const annotators = question.annotators.map((annotator) => ({
            ...annotator,
            capJudgments: raised.get(annotator.id) ?? annotator.capJudgments,
          }))
          const { unmet } = allocate({ ...question, annotators })
          expect(unmet.filter(({ kind }) => kind === 'caps')).toEqual([])
        }
      }
    }),
    cases,
  )
})

test('what cannot be met is told by what stands in the way', () => {
  const german = need(10, 1, { lang: 'de' })
  const kinds = (question: Partial<AllocationQuestion>) => ask(question).unmet
  expect(kinds({ needs: [german] })).toEqual([{ kind: 'language', judgments: 10, lang: 'de' }])
  expect(kinds({ annotators: people(2, { languages: ['en'] }), needs: [german] })).toEqual([
    { kind: 'language', judgments: 10, lang: 'de' },
  ])
  const apart = [somebody('a', { languages: ['de'], skills: ['chat'] }), somebody('b', { languages: ['en'] })]
  expect(kinds({ annotators: apart, needs: [need(10, 1, { skill: 'code' })] })).toEqual([])
  expect(kinds({ annotators: apart, needs: [need(10, 1, { lang: 'de', skill: 'code' })] })).toEqual([
    { kind: 'combination', judgments: 10, lang: 'de', skill: 'code' },
  ])
  expect(kinds({ annotators: people(1, { skills: ['chat'] }), needs: [need(4, 1, { skill: 'code' })] })).toEqual([
    { kind: 'skill', judgments: 4, skill: 'code' },
  ])
  expect(kinds({ annotators: people(1), needs: [need(10, 2, { purpose: 'audit' })] })).toEqual([
    { kind: 'people', judgments: 10, purpose: 'audit', lang: null, skill: null, wanted: 2, there: 1 },
  ])
  expect(kinds({ annotators: people(2, { capJudgments: 3 }), needs: [need(10, 1)] })).toEqual([
    { kind: 'caps', judgments: 4, raise: ['p000', 'p001'].map((id) => ({ id, capJudgments: 5 })) },
  ])
  const busy = { annotators: people(1, { weeklySeconds: 120 }), needs: [need(10, 1)] }
  expect(kinds({ ...busy, weeks: 2 })).toEqual([{ kind: 'hours', judgments: 6, seconds: 360, weeksNeeded: 5 }])
  expect(ask(busy).weeks).toBe(5)
})

test('nobody at all, no time at all and nothing to judge are answered, not broken', () => {
  expect(ask({})).toMatchObject({ people: [], wanted: 0, met: 0, unmet: [], weeks: 0 })
  expect(ask({ annotators: people(2) })).toMatchObject({ wanted: 0, met: 0, weeks: 0 })
  expect(ask({ needs: [need(3, 2)] }).unmet).toEqual([
    { kind: 'people', judgments: 6, purpose: 'regular', lang: null, skill: null, wanted: 2, there: 0 },
  ])
  expect(ask({ annotators: people(2, { weeklySeconds: 0 }), needs: [need(3, 1)] }).unmet).toMatchObject([
    { kind: 'people', judgments: 3, there: 0 },
  ])
  expect(ask({ annotators: people(2, { capJudgments: 0 }), needs: [need(3, 1)] }).unmet).toMatchObject([
    { kind: 'caps', judgments: 3 },
  ])
  expect(ask({ annotators: people(2), needs: [need(3, 1)], weeks: 0.1 })).toMatchObject({ met: 3, weeks: null })
})

test('when hours are short, the first items and checks are met before the rest', () => {
  const needs = [need(50, 1), need(10, 3, { purpose: 'first' }), need(10, 2, { purpose: 'audit' })]
  const { purposes } = ask({ annotators: people(4, { weeklySeconds: 900 }), needs, weeks: 1 })
  expect(purposes).toEqual([
    { purpose: 'first', wanted: 30, met: 30 },
    { purpose: 'audit', wanted: 20, met: 20 },
    { purpose: 'regular', wanted: 50, met: 10 },
  ])
})

test('what people share already counts: those who share least come together first', () => {
  const { pairs } = ask({
    annotators: people(3),
    needs: [need(6, 2)],
    shared: [{ a: 'p000', b: 'p001', items: 3 }],
  })
  // Two items each are the most even parts of 12 judgments; p000 and p001 start three ahead.
  expect([pairs.of(0, 1), pairs.of(0, 2), pairs.of(1, 2)]).toEqual([5, 2, 2])
  const held = ask({ annotators: people(2), needs: [need(4, 1, { isShared: true, holders: ['p000'] })] })
  expect([held.people[1]?.judgments, held.pairs.of(0, 1)]).toEqual([4, 4])
})

test('whatever their hours, people share equally many items, and their parts stay in proportion to their hours', () => {
  const annotators = [1, 2, 3, 4].map((n) => somebody(`p${n}`, { weeklySeconds: n * 9000 }))
  const needs = [need(600, 1), need(60, 2, { purpose: 'audit' })]
  const { people: parts, pairs } = ask({ annotators, needs })
  expect(parts.map(({ judgments }) => judgments)).toEqual([72, 144, 216, 288])
  expect(parts.map(({ sharedJudgments }) => sharedJudgments)).toEqual([30, 30, 30, 30])
  for (let a = 0; a < 4; a++) for (let b = 0; b < a; b++) expect(pairs.of(a, b)).toBe(10)
})

/** People alike share items in numbers that differ by no more: seen at six people with four on an item, over seeds 0 to 9. */
const SPREAD = 4

test(`people alike share items in numbers that differ by at most ${SPREAD}`, () => {
  let worst = 0
  for (const n of [3, 4, 5, 6, 8, 12]) {
    for (const slots of [2, 3, 4]) {
      if (slots > n) continue
      for (const items of [50, 200, 1000]) {
        for (let seed = 0; seed < 10; seed++) {
          const { pairs } = ask({ annotators: people(n), needs: [need(items, slots)], seed: String(seed) })
          let [low, high] = [Infinity, 0]
          for (let a = 0; a < n; a++)
            for (let b = 0; b < a; b++) [low, high] = [Math.min(low, pairs.of(a, b)), Math.max(high, pairs.of(a, b))]
          worst = Math.max(worst, high - low)
        }
      }
    }
  }
  expect(worst).toBeLessThanOrEqual(SPREAD)
})
