import { type ComponentChildren, Fragment, h, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { Surroundings, type PageSurroundings } from './surroundings.ts'

declare const brand: unique symbol

/** Markup that may be sent as it stands. Only this folder makes it. */
export type Html = string & { readonly [brand]: 'html' }

/** What an unescaped slot takes: markup made here or JSX, never a plain string. */
export type HtmlSlot = Html | VNode

/** Says that a text is safe markup. The only such function; never for anything somebody typed. */
export const trusted = (markup: string): Html => markup as Html

/** Puts markup in a page as it stands, without a wrapper element. */
export const raw = (html: Html): VNode => jsxTemplate([html]) as VNode

/** JSX as markup, seeing the same surroundings as the page it will stand in. */
export const toHtml = (children: ComponentChildren, surroundings: PageSurroundings): Html =>
  trusted(renderToString(h(Surroundings.Provider, { value: surroundings, children: h(Fragment, null, children) })))
