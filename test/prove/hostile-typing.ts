// How a hostile or broken browser fills a form, read from the page as it stands.

/** The ways a form is filled wrongly. */
export const ways = ['empty', 'too much', 'hostile', 'each box twice'] as const
export type Way = (typeof ways)[number]

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** An address without its ids and its question, so that pages of one kind are known as such. */
export const kindOf = (path: string): string => path.replace(/\?.*$/, '?').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

export const formsIn = (page: string): readonly string[] =>
  [...page.matchAll(/<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)

export const actionOf = (form: string): string => attribute(form, 'action')

export const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)]
    .map(([, href = '']) => plain(href).replace(/#.*$/, ''))
    .filter((href) => href.startsWith('/') && !/^\/assets|\/leave$|sign-out/.test(href))

export const personasIn = (page: string): readonly string[] =>
  [...page.matchAll(/<button[^>]*>\s*([^<]+?)\s*<\/button>/g)]
    .map(([, name = '']) => plain(name))
    .filter((name) => name.includes(' ') && !/tour|Sign/.test(name))

/** Direction marks, a null, a script, quotes of three languages, an emoji cut in half. */
const hostile = '\u202Eabc\u0000 \uD83D مرحبا <script>alert(1)</script> \' " ; -- ${7*7} ../../ '.repeat(8)

const wordsFor = (way: Way): string => (way === 'too much' ? 'x'.repeat(30_000) : hostile)

/** What is typed into one form: hidden boxes as the page has them, except that a hostile browser writes into those too. */
export const whatIsTyped = (form: string, way: Way): URLSearchParams => {
  const typed = new URLSearchParams()
  for (const [tag] of form.matchAll(/<input\b[^>]*>|<textarea\b[^>]*>|<select\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name === '' || typed.has(name)) continue
    if (/type="hidden"/.test(tag)) typed.append(name, way === 'hostile' ? wordsFor(way) : attribute(tag, 'value'))
    else if (way !== 'empty') typed.append(name, wordsFor(way))
    if (way === 'each box twice') typed.append(name, 'again')
  }
  return typed
}
