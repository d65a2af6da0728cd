import { describe, expect, test } from 'vitest'
import { renderText } from './render-text.ts'

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<div style="position:fixed;inset:0">x</div>',
  '<form action=//evil.example><input name=a></form>',
  '<style>*{display:none}</style>',
  '<base href="//evil.example">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<!-- --><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](https://a.example/p.png)',
  '![x](https://a.example/p.png "t\\" onload=alert(1)")',
  '[x](https://a.example "\\" onmouseover=alert(1)")',
  '[ref]\n\n[ref]: javascript:alert(1)',
  '~~~x" onclick="alert(1)\ncode\n~~~',
  '~~~js evil class\ncode\n~~~',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\url{javascript:alert(1)}$',
  '$\\htmlClass{evil}{x}\\htmlId{content}{x}\\htmlStyle{color:red}{x}\\htmlData{a=b}{x}$',
  '$\\includegraphics{https://evil.example/p.png}$',
  '$\\color{red}{x}\\colorbox{red}{y}\\textcolor{transparent}{z}$',
  '$\\text{</annotation></semantics></math><img src=x onerror=alert(1)>}$',
  '$$\n\\def\\a{\\a\\a}\\a\n$$',
  '$\\rule{100000em}{100000em}$',
  'note[^x]\n\n[^x]: <img src=x onerror=alert(1)>',
  '| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |',
  '# x {#content onclick=alert(1)}',
]

/** Element names and attributes of the HTML, read as a browser's tokeniser does: text cannot look like a tag. */
function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*>/gi)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key.toLowerCase(), value]),
    ),
  }))
}
const withoutTags = (html: string) => html.replaceAll(/<\/?[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*>/gi, '')

describe('nothing a text says acts', () => {
  test.each(attacks)('%s', (attack) => {
    for (const text of [attack, `before ${attack} after`, `> ${attack}`, `- ${attack}`, `**${attack}**`]) {
      const html = renderText(text)
      for (const { name, attributes } of tagsOf(html)) {
        expect(name).not.toMatch(
          /^(script|style|img|svg|iframe|object|embed|form|input|base|meta|link|button|mglyph|maction|annotation-xml)$/,
        )
        for (const [key, value] of Object.entries(attributes)) {
          expect(key).not.toMatch(/^(on|style$|id$|name$|src|action|formaction|xlink|mathcolor|mathbackground)/)
          if (key === 'class') expect(value).toMatch(/^(language-[\w+#.-]+)?$/)
          if (key === 'href') expect(value).toMatch(/^(https?:|mailto:)/)
        }
      }
      // What is no tag of ours has no angle bracket that could begin one.
      expect(withoutTags(html)).not.toContain('<')
    }
  })
})

describe('what comes out', () => {
  test('raw HTML is shown as it was written, within a line and as a block', () => {
    expect(renderText('a <b>b</b>')).toBe('<p dir="auto">a &#x3C;b>b&#x3C;/b></p>')
    expect(renderText('<div>\nx\n</div>')).toBe('<pre dir="ltr">&#x3C;div>\nx\n&#x3C;/div></pre>')
  })

  test('links lead to other sites in a page of their own that does not know where it was opened from', () => {
    expect(renderText('[a](https://a.example)')).toContain(
      '<a href="https://a.example" rel="nofollow noopener noreferrer" target="_blank">a</a>',
    )
    expect(renderText('[a](/w/demo) [b](#content)')).toBe('<p dir="auto"><span>a</span> <span>b</span></p>')
  })

  test('an image is its words and its address', () => {
    expect(renderText('![A cat](https://a.example/c.png)')).toContain('>A cat (https://a.example/c.png)</a>')
  })

  test('headings begin under the heading of the card and skip no level', () => {
    const levels = [...renderText('## a\n\n#### b\n\n## c\n\n# d\n\n###### e').matchAll(/<h(\d)/g)].map(([, n]) => n)
    expect(levels.join('')).toBe('34334')
  })

  test('each block finds its own direction; code and mathematics run left to right', () => {
    const html = renderText('مرحبا\n\nhello\n\n- واحد\n\n~~~js\n1\n~~~\n\n$x$')
    expect(html.match(/<p dir="auto">/g)).toHaveLength(3)
    expect(html).toContain('<ul dir="auto">')
    expect(html).toContain('<pre dir="ltr"><code class="language-js">')
    expect(html).toMatch(/<math [^>]*dir="ltr"/)
  })

  test('a table can be reached and scrolled by keys', () => {
    expect(renderText('|a|\n|-|\n|1|')).toMatch(/^<div tabindex="0" dir="auto"><table>/)
  })

  test('the empty corner of a table is no heading', () => {
    const html = renderText('| |a|\n|-|-|\n|b|1|')
    expect(html).toContain('<td></td>')
    expect(html).toContain('<th>a</th>')
  })

  test('a text too long to lay out is shown as it is', () => {
    const html = renderText(`**${'<x> & '.repeat(20_000)}**`)
    expect(html.startsWith('<pre dir="auto">**&lt;x> &amp; ')).toBe(true)
    expect(html).not.toContain('<strong>')
  })
})

describe('mathematics', () => {
  const formulas = (text: string) =>
    [...renderText(text).matchAll(/<annotation encoding="application\/x-tex">([^<]*)</g)].map(([, tex]) => tex)

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
    expect(renderText(text).match(/\$/g)?.length ?? 0).toBe(text.match(/\$/g)?.length ?? 0)
  })

  test.each(['$$x$$', '$$\nx\n$$', '\\[x\\]', '$$x\n= y$$', 'so\n\n  $$ x $$  \n\nthen'])('%j is displayed', (text) => {
    expect(renderText(text)).toContain('display="block"')
  })

  test('money and a formula in one line are told apart', () => {
    const html = renderText('It costs $5 and **$10**, but $x^2$ and \\(y\\).')
    expect(html).toContain('It costs $5 and <strong>$10</strong>, but <span><math')
    expect(formulas('It costs $5 and **$10**, but $x^2$ and \\(y\\).')).toEqual(['x^2', 'y'])
  })
})
