import { Fragment } from 'react'
import { type SourceKey, sources } from '#lib/core/planning/sources'

/** Where a rule or a limit comes from, each as a link to the paper. */
export function SourceLinks({ keys }: { keys: readonly SourceKey[] }) {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && '; '}
      <a
        href={sources[key].url}
        target="_blank"
        rel="noreferrer"
        className="rounded-sm text-accent-text underline decoration-accent-line underline-offset-2 hover:decoration-accent-text"
      >
        {sources[key].citation}
      </a>
    </Fragment>
  ))
}
