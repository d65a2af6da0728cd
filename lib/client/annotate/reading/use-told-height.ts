import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells the page how high an element that lies over its texts is, in pixels, as a property of the root: so that nothing, the focus
 * least of all, comes to rest behind it. The element stands as long as the component.
 */
export function useToldHeight(element: RefObject<HTMLElement | null>, property: '--bar-height' | '--prompt-height') {
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const { style } = document.documentElement
    const tell = () => style.setProperty(property, `${measured.offsetHeight}px`)
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(measured)
    return () => {
      observer.disconnect()
      style.removeProperty(property)
    }
  }, [element, property])
}
