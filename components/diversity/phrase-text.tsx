/** A phrase on one line: line breaks within it as quiet marks, white space around it left out. */
export function PhraseText({ text }: { text: string }) {
  const lines = text.trim().split(/\s*\n\s*/u)
  return (
    <bdi>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never change places
        <span key={index}>
          {index > 0 && <span className="font-normal text-ink-faint"> ↵ </span>}
          {line}
        </span>
      ))}
    </bdi>
  )
}
