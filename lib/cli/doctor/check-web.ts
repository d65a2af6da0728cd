import { type Finding, note, ok, problem } from './finding.ts'
import type { Installation } from './installation.ts'

const ANSWER_WITHIN_MS = 5_000

/** Whether the web process answers where people open it. */
export async function checkWeb({ baseUrl, running, kind }: Installation): Promise<Finding[]> {
  if (baseUrl === null) {
    return [note('Web', running ? 'is starting' : 'does not run here', running ? null : 'Start it with "npm start".')]
  }
  try {
    const response = await fetch(new URL('/healthz', baseUrl), { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    if (response.ok) return [ok('Web', `answers at ${baseUrl}`)]
    return [
      problem(
        'Web',
        `${baseUrl} answers with status ${response.status}`,
        'Look at the output of the web process or its proxy.',
      ),
    ]
  } catch (error) {
    const why = (error as Error).cause ?? error
    const fact = `${baseUrl} does not answer (${(why as { code?: string }).code ?? (why as Error).message})`
    // Without a launcher here the web process may run on another machine, or not be meant to run yet.
    if (!running && kind === 'embedded') return [note('Web', fact, 'Start it with "npm start".')]
    return [problem('Web', fact, 'Start it with "npm run web" (or "npm start"), or check BASE_URL and the proxy.')]
  }
}
