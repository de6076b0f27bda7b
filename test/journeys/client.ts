/** A reader without scripts: follows forms as they stand in the page, keeps cookies, presses one button. */
export type Client = {
  readonly get: (path: string) => Promise<string>
  /** Fills the form of the page last read and sends it; answers the page it leads to. */
  readonly send: (values: Readonly<Record<string, string>>, options?: { readonly action?: RegExp }) => Promise<string>
  readonly at: () => string
  /** What a request of this reader carries: its cookies, and the token its forms send. */
  readonly carries: () => { readonly cookie: string; readonly csrf: string }
}

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string =>
  unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

type Found = { readonly action: string; readonly fields: readonly (readonly [string, string])[] }

/** The forms of a page with what their boxes hold; radios and checkboxes only where they are ticked. */
const formsOf = (html: string): readonly Found[] =>
  [...html.matchAll(/<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const fields: [string, string][] = []
    for (const [tag] of form.matchAll(/<input\b[^>]*>/g))
      if (!/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag))
        fields.push([attribute(tag, 'name'), attribute(tag, 'value')])
    for (const [tag, inner] of form.matchAll(/<textarea\b[^>]*>([\s\S]*?)<\/textarea>/g))
      fields.push([attribute(tag, 'name'), unescape(inner ?? '')])
    return { action: attribute(form, 'action'), fields }
  })

export const openClient = (url: string): Client => {
  const cookies = new Map<string, string>()
  let page = ''
  let path = '/'
  const cookieNow = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (to: string, body?: URLSearchParams): Promise<string> => {
    const cookie = cookieNow()
    const response = await fetch(url + to, {
      redirect: 'manual',
      headers: { cookie },
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    if (next !== null) return ask(next)
    path = to
    page = await response.text()
    return page
  }
  return {
    get: (to) => ask(to),
    send: (values, { action } = {}) => {
      const form = formsOf(page)
        .filter((found) => !found.action.includes('/sign-out'))
        .find((found) => action === undefined || action.test(found.action))
      if (form === undefined) throw new Error(`There is no such form on ${path}`)
      return ask(
        form.action === '' ? path : form.action,
        new URLSearchParams([
          ...form.fields.filter(([name]) => values[name] === undefined).map(([name, value]) => [name, value]),
          ...Object.entries(values),
        ]),
      )
    },
    at: () => path,
    carries: () => ({ cookie: cookieNow(), csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '' }),
  }
}

/** Signs in as a persona of the demonstration. */
export const clientAs = async (url: string, name: string): Promise<Client> => {
  const client = openClient(url)
  const page = await client.get('/demonstration')
  const user = new RegExp(`value="([0-9a-f-]{36})"(?:(?!</form>)[\\s\\S])*?${name}`).exec(page)?.[1]
  if (user === undefined) throw new Error(`${name} cannot be tried.`)
  await client.send({ user }, { action: /demonstration$/ })
  return client
}
