import { type RefObject, useEffect } from 'react'

/** Scrolls every [data-pane] of the container to the same share of its height as the one that a person scrolls. */
export function useScrollTogether(container: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const root = container.current
    if (!root || !isOn) return
    // Where the others were put: their own scroll events are echoes and lead nobody.
    const put = new WeakMap<Element, number>()
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || target.dataset.pane === undefined) return
      const echo = put.get(target)
      put.delete(target)
      if (echo !== undefined && Math.abs(echo - target.scrollTop) <= 1) return
      const share = target.scrollTop / Math.max(1, target.scrollHeight - target.clientHeight)
      for (const other of root.querySelectorAll<HTMLElement>('[data-pane]')) {
        const top = Math.round(share * (other.scrollHeight - other.clientHeight))
        if (other === target || Math.abs(other.scrollTop - top) <= 1) continue
        put.set(other, top)
        other.scrollTop = top
      }
    }
    // Scroll events do not bubble.
    root.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => root.removeEventListener('scroll', onScroll, { capture: true })
  }, [container, isOn])
}
