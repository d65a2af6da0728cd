import type { Options } from 'rehype-sanitize'

/** What KaTeX writes in MathML, without colours and without anything that links or acts. */
const mathTags = [
  'math',
  'semantics',
  'annotation',
  'mrow',
  'mi',
  'mn',
  'mo',
  'ms',
  'mtext',
  'mspace',
  'msup',
  'msub',
  'msubsup',
  'mover',
  'munder',
  'munderover',
  'mmultiscripts',
  'mprescripts',
  'mfrac',
  'msqrt',
  'mroot',
  'mtable',
  'mtr',
  'mtd',
  'mlabeledtr',
  'mstyle',
  'mpadded',
  'mphantom',
  'menclose',
  'merror',
]
const mathAttributes = [
  'mathvariant',
  'displaystyle',
  'scriptlevel',
  'stretchy',
  'symmetric',
  'largeop',
  'movablelimits',
  'fence',
  'separator',
  'form',
  'lspace',
  'rspace',
  'minsize',
  'maxsize',
  'accent',
  'accentunder',
  'columnalign',
  'columnspacing',
  'columnlines',
  'rowspacing',
  'rowlines',
  'side',
  'width',
  'height',
  'depth',
  'voffset',
  'linethickness',
  'notation',
]

const textSchema = {
  tagNames: [
    ...['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'div', 'section'],
    ...['em', 'strong', 'del', 'sup', 'sub', 'a', 'span', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...mathTags,
  ],
  attributes: {
    ...Object.fromEntries(mathTags.map((tag) => [tag, mathAttributes])),
    math: ['xmlns', 'display', 'dir', ...mathAttributes],
    annotation: [['encoding', 'application/x-tex']],
    a: [['href', /^(https?:|mailto:)/i], 'rel', ['target', '_blank']],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    // What highlight.js names the parts of code by.
    span: [
      ['dir', 'auto', 'ltr'],
      ['className', /^hljs-[a-z_-]{2,30}$/],
    ],
    ol: ['start', 'dir'],
    ...Object.fromEntries(
      ['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'blockquote', 'pre', 'section', 'hr'].map((tag) => [
        tag,
        [['dir', 'auto', 'ltr']],
      ]),
    ),
    div: [
      ['dir', 'auto'],
      ['tabIndex', 0],
    ],
    th: [['align', 'left', 'right', 'center']],
    td: [['align', 'left', 'right', 'center']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
} satisfies Options

/** Everything that may come out; whatever is not named here goes, its text stays. No ids and no styles, and images of these hosts alone. */
export function schemaWith(imageHosts: readonly string[]): Options {
  if (imageHosts.length === 0) return textSchema
  const addresses = imageHosts.map((host) => new RegExp(`^https://${host.replaceAll('.', '\\.')}/`))
  return {
    ...textSchema,
    tagNames: [...textSchema.tagNames, 'img'],
    attributes: {
      ...textSchema.attributes,
      img: [
        ['src', ...addresses],
        'alt',
        ['loading', 'lazy'],
        ['decoding', 'async'],
        ['referrerPolicy', 'no-referrer'],
      ],
    },
    protocols: { ...textSchema.protocols, src: ['https'] },
  }
}
