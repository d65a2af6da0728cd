/** The same values, the next one asked for while one is used: two are held at most. A fault comes when its turn comes. */
export async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const ask = () => {
    const answer = source.next()
    // Thrown below, where it is awaited; until then nobody listens, and a rejection nobody listens to ends the process.
    answer.catch(() => undefined)
    return answer
  }
  try {
    for (let asked = ask(); ; ) {
      const { done, value } = await asked
      if (done) return
      asked = ask()
      yield value
    }
  } finally {
    await source.return()
  }
}
