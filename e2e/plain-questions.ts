const subjects = [
  ['bread', 'rise slower in a cold kitchen', 'the oven is already hot'],
  ['a violin', 'sound dull after the summer', 'nobody has tuned it'],
  ['the harbour', 'freeze only along its northern wall', 'the current is weak'],
  ['my passport', 'need a stamp on the way back', 'I travel by train'],
  ['the moon', 'look larger above the houses', 'the sky is clear'],
  ['old paint', 'crack before it peels', 'the wood below is dry'],
  ['a goalkeeper', 'wear another colour than the team', 'the referee allows it'],
  ['the census', 'count people at midnight', 'most of them sleep'],
  ['steel', 'rust faster near the coast', 'it never rains there'],
  ['a contract', 'name two witnesses', 'both parties trust each other'],
] as const
const frames = [
  ([what, does, when]: readonly string[]) => `Why does ${what} ${does} when ${when}?`,
  ([what, does, when]: readonly string[]) => `Write a short story in which ${what} must ${does}, although ${when}.`,
  ([what, does]: readonly string[]) => `My sister says that ${what} will never ${does}. Is she right?`,
  ([what, , when]: readonly string[]) => `List three facts about ${what} that matter if ${when}.`,
  ([what, does]: readonly string[]) => `Explain to a child of seven how ${what} can ${does}, in two sentences.`,
  ([what, does, when]: readonly string[]) => `Translate into French: “${when}, so ${what} began to ${does}”.`,
]

/** Questions as people ask them, each different: nothing in them looks like garbage or like its neighbour. At most 60. */
export function plainQuestions(count: number): string[] {
  const all = frames.flatMap((frame) => subjects.map((subject) => frame(subject)))
  if (count > all.length) throw new Error(`there are ${all.length} questions, not ${count}`)
  return all.slice(0, count)
}
