import type rehypeSanitize from 'rehype-sanitize'
import type remarkParse from 'remark-parse'
import type { Plugin } from 'unified'

// The syntax trees, by the types of the parser and the sanitiser themselves.

/** Markdown. */
export type TextRoot =
  typeof remarkParse extends Plugin<infer _Options extends unknown[], string, infer Tree> ? Tree : never
export type TextNode = TextRoot['children'][number]
export type TextNodeOf<Type extends TextNode['type']> = Extract<TextNode, { type: Type }>

/** HTML. */
export type HtmlRoot = Parameters<ReturnType<typeof rehypeSanitize>>[0]
export type HtmlElement = Extract<HtmlRoot['children'][number], { type: 'element' }>
export type HtmlContent = HtmlElement['children'][number]
