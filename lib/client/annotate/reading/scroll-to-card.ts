/** The header's height and a little air, pixels. */
const BELOW_HEADER_PX = 56

/** Gives a card the focus and brings its beginning right under what stays in view above the cards: the header, and the prompt where it sticks. */
export function scrollToCard(cards: HTMLElement | null, card: number): void {
  const element = cards?.querySelector<HTMLElement>(`[data-card="${card}"]`)
  if (!cards || !element) return
  // Asked for again, the card is opened whole.
  if (document.activeElement === element) element.querySelector<HTMLElement>('[data-unfold]')?.click()
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const prompt = document.querySelector<HTMLElement>('[data-prompt]')
  const sticks = prompt !== null && getComputedStyle(prompt).position === 'sticky'
  const isAbove = prompt !== null && prompt.getBoundingClientRect().right > cards.getBoundingClientRect().left
  const covered = sticks && isAbove ? prompt.offsetHeight : 0
  scrollBy({ top: element.getBoundingClientRect().top - covered - BELOW_HEADER_PX })
}
