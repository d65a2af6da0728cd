import { describe, expect, test } from 'vitest'
import { renderText } from './render-text.ts'

/** Where the installation names no host of images. */
const shown = (text: string) => renderText(text, { imageHosts: [] })

describe('what comes out', () => {
  test('raw HTML is shown as it was written, within a line and as a block', () => {
    expect(shown('a <b>b</b>')).toBe('<p dir="auto">a &#x3C;b>b&#x3C;/b></p>')
    expect(shown('<div>\nx\n</div>')).toBe('<pre dir="ltr">&#x3C;div>\nx\n&#x3C;/div></pre>')
  })

  test('links lead to other sites in a page of their own that does not know where it was opened from', () => {
    expect(shown('[a](https://a.example)')).toContain(
      '<a href="https://a.example" rel="nofollow noopener noreferrer" target="_blank">a</a>',
    )
    expect(shown('[a](/w/demo) [b](#content)')).toBe('<p dir="auto"><span>a</span> <span>b</span></p>')
  })

  test('an image is its words and its address', () => {
    expect(shown('![A cat](https://a.example/c.png)')).toContain('>A cat (https://a.example/c.png)</a>')
    expect(shown('[![A cat](https://a.example/c.png)](https://a.example)')).toContain(
      'target="_blank">A cat (https://a.example/c.png)</a>',
    )
  })

  test('an image of a named host is shown, leads to itself, and says nothing of the page it stands in', () => {
    const html = renderText('![A cat](https://images.example.org/c.png "t")', { imageHosts: ['images.example.org'] })
    expect(html).toContain('<a href="https://images.example.org/c.png" rel="nofollow noopener noreferrer"')
    expect(html).toContain(
      '<img src="https://images.example.org/c.png" alt="A cat" loading="lazy" decoding="async" referrerpolicy="no-referrer">',
    )
  })

  test('an image in a link leads where the link does; one without words is named by its address', () => {
    const imageHosts = ['images.example.org']
    const html = renderText('[![](https://images.example.org/c.png)](https://a.example)', { imageHosts })
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('<a href="https://a.example"')
    expect(html).toContain('alt="https://images.example.org/c.png"')
  })

  test('what one installation may show is not what another gets', () => {
    const text = '![A](https://images.example.org/only-once.png)'
    expect(renderText(text, { imageHosts: ['images.example.org'] })).toContain('<img ')
    expect(shown(text)).not.toContain('<img ')
    expect(renderText(text, { imageHosts: ['cdn.example.com'] })).not.toContain('<img ')
  })

  test('headings begin under the heading of the card and skip no level', () => {
    const levels = [...shown('## a\n\n#### b\n\n## c\n\n# d\n\n###### e').matchAll(/<h(\d)/g)].map(([, n]) => n)
    expect(levels.join('')).toBe('34334')
  })

  test('each block finds its own direction; code and mathematics run left to right', () => {
    const html = shown('مرحبا\n\nhello\n\n- واحد\n\n~~~js\n1\n~~~\n\n$x$')
    expect(html.match(/<p dir="auto">/g)).toHaveLength(3)
    expect(html).toContain('<ul dir="auto">')
    expect(html).toContain('<pre dir="ltr"><code class="language-js"><span class="hljs-number">1</span>')
    expect(html).toMatch(/<math [^>]*dir="ltr"/)
  })

  test('a table can be reached and scrolled by keys', () => {
    expect(shown('|a|\n|-|\n|1|')).toMatch(/^<div tabindex="0" dir="auto"><table>/)
  })

  test('the empty corner of a table is no heading', () => {
    const html = shown('| |a|\n|-|-|\n|b|1|')
    expect(html).toContain('<td></td>')
    expect(html).toContain('<th>a</th>')
  })

  test('a text too long to lay out is shown as it is', () => {
    const html = shown(`**${'<x> & '.repeat(20_000)}**`)
    expect(html.startsWith('<pre dir="auto">**&lt;x> &amp; ')).toBe(true)
    expect(html).not.toContain('<strong>')
  })
})

describe('mathematics', () => {
  const formulas = (text: string) =>
    [...shown(text).matchAll(/<annotation encoding="application\/x-tex">([^<]*)</g)].map(([, tex]) => tex)

  test.each([
    ['$x^2$', ['x^2']],
    ['a $$x$$ b', ['x']],
    ['$$\nx\n$$', ['x']],
    ['\\(a+b\\)', ['a+b']],
    ['\\[\na\n\\]', ['a']],
    ['1. item\n\n   \\[\n   a\n   \\]', ['a']],
    ['so \\[a\\] it is', ['a']],
  ])('%s', (text, tex) => {
    expect(formulas(text)).toEqual(tex)
  })

  test.each([
    'It costs $5 and $10.',
    'US$5 to US$10',
    'from $5,000 to **$10,000** or $20',
    '$ 5 $',
    '`$x$` and `\\(x\\)`',
    '~~~sh\necho $HOME $PATH\n~~~',
    'a $ b\n\nc$ d',
    'prices in $$',
    '\\\\(not a formula\\\\)',
  ])('there is none in %s', (text) => {
    expect(formulas(text)).toEqual([])
    expect(shown(text).match(/\$/g)?.length ?? 0).toBe(text.match(/\$/g)?.length ?? 0)
  })

  test.each(['$$x$$', '$$\nx\n$$', '\\[x\\]', '$$x\n= y$$', 'so\n\n  $$ x $$  \n\nthen'])('%j is displayed', (text) => {
    expect(shown(text)).toContain('display="block"')
  })

  test('money and a formula in one line are told apart', () => {
    const html = shown('It costs $5 and **$10**, but $x^2$ and \\(y\\).')
    expect(html).toContain('It costs $5 and <strong>$10</strong>, but <span><math')
    expect(formulas('It costs $5 and **$10**, but $x^2$ and \\(y\\).')).toEqual(['x^2', 'y'])
  })
})

describe('code', () => {
  test('the parts of code are named in the language the block says, and only there', () => {
    const html = shown('~~~ts\nconst a: number = 1\n~~~')
    expect(html).toContain('<span class="hljs-keyword">const</span>')
    expect(html).toContain('<span class="hljs-built_in">number</span>')
    for (const plain of [
      '~~~nosuchlanguage\nconst a = 1\n~~~',
      '~~~\nconst a = 1\n~~~',
      '    const a = 1',
      '`const a = 1`',
    ])
      expect(shown(plain)).not.toContain('hljs')
  })

  test('a block too long to be coloured is shown plain, and the words of every block are those that were written', () => {
    const line = 'const a = "<b>&amp;" // c\n'
    for (const lines of [3, 1000]) {
      const html = shown(`~~~js\n${line.repeat(lines)}~~~`)
      expect(html.includes('hljs')).toBe(lines === 3)
      const text = html
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&#x26;', '&')
      expect(text.trim()).toBe(line.repeat(lines).trim())
    }
  })
})

describe('a text made to take for ever', () => {
  // Each took from 4 seconds to minutes, or the whole stack, before it was bounded.
  test.each([
    ['a grammar that never ends', `~~~cs\n${'a<a> '.repeat(3900)}\n~~~`],
    ['another', `~~~md\n${'[a]('.repeat(4900)}\n~~~`],
    ['quotes in quotes', '>'.repeat(49_000)],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
    ['links that never close', '[a]('.repeat(12_000)],
  ])('%s is shown all the same', (_, text) => {
    const words = shown(text)
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&lt;', '<')
      .replaceAll(/\s/g, '')
    expect(words.length).toBeGreaterThan(text.replaceAll(/\s/g, '').length * 0.9)
    expect(shown('~~~cs\nvar a = 1;\n~~~')).toContain('hljs-number')
  })

  test('a text of definitions alone, which lays out as nothing, is shown as it is', () => {
    expect(shown('[^a]: hidden')).toBe('<pre dir="auto">[^a]: hidden</pre>')
    expect(shown('')).toBe('<pre dir="auto"></pre>')
  })
})
