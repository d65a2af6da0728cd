/** A quiet line below the figure of a cell. */
export function CellNote({ children }: { children: string }) {
  return <span className="block font-sans text-ink-muted text-xs">{children}</span>
}
