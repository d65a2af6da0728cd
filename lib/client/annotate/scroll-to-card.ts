/** The header's height and a little air, pixels. */
const BELOW_HEADER_PX = 56

/** Gives a card the focus and brings its beginning right under what stays in view above the cards: the header, and the prompt where it sticks. */
export function scrollToCard(cards: HTMLElement | null, card: number): void {
  const element = cards?.querySelector<HTMLElement>(`[data-card="${card}"]`)
  if (!cards || !element) return
  element.focus({ preventScroll: true })
  const prompt = document.querySelector<HTMLElement>('[data-prompt]')
  const sticks = prompt !== null && getComputedStyle(prompt).position === 'sticky'
  const isAbove = prompt !== null && prompt.getBoundingClientRect().right > cards.getBoundingClientRect().left
  const covered = sticks && isAbove ? prompt.offsetHeight : 0
  scrollBy({ top: element.getBoundingClientRect().top - covered - BELOW_HEADER_PX })
}
