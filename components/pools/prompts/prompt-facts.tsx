import { TextLink } from '#components/ui/actions/text-link'
import { strings } from '#lib/client/strings/index'
import type { PromptDetail } from '#lib/contracts/pools'

/** Where a prompt came from and how long it is. */
export function PromptFacts({ slug, prompt }: { slug: string; prompt: PromptDetail }) {
  const words = strings.pools.prompts
  const { count } = strings.pools.amounts
  const facts = [
    { name: words.length, value: words.lengthValue(prompt.wordCount, prompt.charCount) },
    { name: words.sourceLabel, value: prompt.source },
    { name: words.langLabel, value: prompt.lang },
    { name: words.id, value: prompt.externalId },
    { name: words.line, value: prompt.sourceLine === null ? null : count(prompt.sourceLine) },
    { name: words.addedIn, value: strings.pools.version(prompt.addedInVersion) },
    {
      name: words.origin,
      value: prompt.origin && (
        <>
          <TextLink href={`/w/${slug}/pools/${prompt.origin.poolId}?prompt=${prompt.origin.promptId}`}>
            {prompt.origin.poolName}
          </TextLink>
          {words.originText(prompt.origin.versionNumber, prompt.origin.rank, prompt.origin.newBigrams)}
        </>
      ),
    },
    { name: words.meta, value: prompt.metaJson },
  ].filter(({ value }) => value !== null)
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-ink-muted">{name}</dt>
          <dd dir="auto" className="min-w-0 break-words">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
