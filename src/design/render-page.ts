import './guard.ts'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { plainSurroundings, type PageSurroundings, Surroundings } from './surroundings.ts'

/** A whole page as text, doctype first. `surroundings` is what every page of this answer shares. */
export const renderPage = (page: VNode, surroundings: PageSurroundings = plainSurroundings): string =>
  `<!DOCTYPE html>\n${renderToString(h(Surroundings.Provider, { value: surroundings, children: page }))}\n`
