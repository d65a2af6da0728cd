import { imageAddress } from '#lib/core/vocabulary/image-hosts'
import type { TextNode, TextNodeOf, TextRoot } from './trees.ts'

/**
 * Leaves the images of these hosts, each a link to itself so that it can be seen in its own size; of every other its
 * words and its address stand in its place, and nothing is loaded.
 */
export function settleImages(tree: TextRoot, hosts: readonly string[]): void {
  const walk = (node: TextNode | TextRoot, isInLink: boolean) => {
    if (!('children' in node)) return
    const children = node.children as TextNode[]
    children.forEach((child, i) => {
      if (child.type === 'image') children[i] = settled(child, isInLink, hosts)
      else if (child.type === 'imageReference') children[i] = wordsOf(child)
      else walk(child, isInLink || child.type === 'link' || child.type === 'linkReference')
    })
  }
  walk(tree, false)
}

function settled(image: TextNodeOf<'image'>, isInLink: boolean, hosts: readonly string[]): TextNode {
  const { url, alt } = image
  const address = imageAddress(url, hosts)
  const words = alt ? `${alt} (${url})` : url
  if (address === null)
    return isInLink ? { type: 'text', value: words } : { type: 'link', url, children: [{ type: 'text', value: words }] }
  // Without words a screen reader would be told nothing of it.
  const shown: TextNodeOf<'image'> = { type: 'image', url: address, alt: alt || url }
  return isInLink ? shown : { type: 'link', url: address, children: [shown] }
}

function wordsOf({ alt, identifier }: TextNodeOf<'imageReference'>): TextNodeOf<'text'> {
  return { type: 'text', value: alt || identifier }
}
