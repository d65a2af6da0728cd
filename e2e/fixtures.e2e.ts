import { expect, inBothThemes, test } from './fixtures.ts'

const page = (isOpen: boolean) => `
  <style>
    :root { color-scheme: light dark }
    input { color: light-dark(rgb(0, 0, 0), rgb(255, 255, 255)); transition: color 150ms }
  </style>
  <details ${isOpen ? 'open' : ''}><summary>More</summary><input></details>`

for (const isOpen of [false, true]) {
  test(`a theme is looked at once its colours have come, and ${isOpen ? 'an open' : 'a closed'} part holds nobody up`, async ({
    page: browser,
  }) => {
    await browser.setContent(page(isOpen))
    const colour = () => browser.locator('input').evaluate((input) => getComputedStyle(input).color)
    // Reading the style of what is closed begins its transitions, as axe does: twice, so that some are left over.
    for (let round = 0; round < 2; round += 1) {
      await inBothThemes(browser, async (theme) => {
        const come = theme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)'
        if (isOpen) expect(await colour()).toBe(come)
        else await colour()
      })
    }
  })
}
