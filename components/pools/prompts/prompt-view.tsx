import { strings } from '#lib/client/strings/index'
import type { PromptDetail } from '#lib/contracts/pools'
import { MessageBlock } from './message-block.tsx'
import { PromptFacts } from './prompt-facts.tsx'
import { ResponseBlock } from './response-block.tsx'

/** A prompt as its file has it: the conversation as plain text, its responses, where it came from. */
export function PromptView({ slug, prompt }: { slug: string; prompt: PromptDetail }) {
  const words = strings.pools.prompts
  return (
    <div className="flex flex-col gap-5">
      <PromptFacts slug={slug} prompt={prompt} />
      <section>
        <h3 className="mb-2 font-semibold">{words.conversation}</h3>
        <ol className="flex flex-col gap-2">
          {prompt.messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other name and never move
            <MessageBlock key={index} message={message} />
          ))}
        </ol>
      </section>
      {prompt.responses.length === 0 ? (
        <p className="text-ink-muted">{words.noResponses}</p>
      ) : (
        <section>
          <h3 className="mb-2 font-semibold">{words.responsesTitle(prompt.responses.length)}</h3>
          <ol className="flex flex-col gap-2">
            {prompt.responses.map((response) => (
              <ResponseBlock key={response.index} response={response} />
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
