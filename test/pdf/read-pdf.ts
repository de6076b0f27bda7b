import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = {
  readonly pages: number
  /** All text, page after page, as a reader finds it. */
  readonly text: string
  readonly title: string
  readonly language: string
  /** Kinds of structure a screen reader meets, in order. */
  readonly tags: readonly string[]
}

type Node = { readonly role?: string; readonly children?: readonly Node[] }

const rolesIn = (node: Node | null): readonly string[] =>
  node === null ? [] : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesIn)]

/** Reads a PDF with another program's parser than the one that wrote it. */
export const readPdf = async (bytes: Buffer): Promise<ReadPdf> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  const tags: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
    tags.push(...rolesIn((await page.getStructTree()) as Node | null))
  }
  const { info } = await document.getMetadata()
  const said = info as { readonly Title?: string; readonly Language?: string }
  const text = texts.join('\n').replace(/\s+/g, ' ')
  await document.destroy()
  return { pages: texts.length, text, title: said.Title ?? '', language: said.Language ?? '', tags }
}
