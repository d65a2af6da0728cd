/** Opens a page as a fresh load, so that nothing cached for another account, or for none, is shown. Never resolves: the page is going. */
export function openFresh(path: string): Promise<never> {
  location.assign(path)
  return new Promise(() => undefined)
}
