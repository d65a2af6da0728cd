import { type RefObject, useEffect, useRef } from 'react'

/** Tells once of every card whose beginning and end have both been on the screen. Marks are elements with data-edge inside a data-card. */
export function useSeenCards(container: RefObject<HTMLElement | null>, onSeen: (card: number) => void): void {
  const tell = useRef(onSeen)
  useEffect(() => {
    tell.current = onSeen
  })
  useEffect(() => {
    const root = container.current
    if (!root) return
    const edges = new Map<number, Set<string>>()
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const edge = (target as HTMLElement).dataset.edge
        const card = Number(target.closest<HTMLElement>('[data-card]')?.dataset.card)
        if (!isIntersecting || !edge) continue
        const seen = edges.get(card) ?? new Set()
        edges.set(card, seen.add(edge))
        observer.unobserve(target)
        if (seen.size === 2) tell.current(card)
      }
    })
    for (const mark of root.querySelectorAll('[data-edge]')) observer.observe(mark)
    return () => observer.disconnect()
  }, [container])
}
