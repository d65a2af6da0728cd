import { Analysis } from '#lib/contracts/analyses'
import { findAnalysisOf } from '#lib/services/analyses/read-analysis'

/**
 * An analysis that somebody asked for and that has no result: the page shows it as it stands, and asks for nothing anew that
 * was cancelled or failed. Null where there is none, or a ready one, which the browser fetches when the page is there.
 */
export async function unfinishedAnalysis(...asked: Parameters<typeof findAnalysisOf>): Promise<Analysis | null> {
  const found = await findAnalysisOf(...asked)
  return found && found.state !== 'ready' ? Analysis.parse(found) : null
}
