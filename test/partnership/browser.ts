import type { FastifyInstance } from 'fastify'

export type Answer = {
  readonly status: number
  readonly body: string
  readonly to: string
  readonly headers: Readonly<Record<string, unknown>>
  /** Title of the page. */
  readonly title: string
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without JavaScript: cookies, and forms sent with all they carry. */
export type Browser = {
  readonly get: (path: string) => Promise<Answer>
  /** Fills in and sends the form of the last page that goes to this address. */
  readonly send: (action: string, typed?: Fields) => Promise<Answer>
  /** Sends what a form would, with a token of one's own choice or the last page's. */
  readonly post: (path: string, typed: Fields, csrf?: string) => Promise<Answer>
  readonly cookie: (name: string) => string | undefined
  readonly setCookie: (name: string, value: string) => void
  readonly last: () => Answer
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found === null ? null : plain(found[1] ?? '')
}

const formIn = (body: string, action: string, holding: readonly string[]): [string, string][] => {
  const forms = [...body.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)
  const fits = forms.filter((form) => attribute(form, 'action') === action)
  const form = fits.find((one) => holding.every((name) => one.includes(`name="${name}"`))) ?? fits[0]
  if (form === undefined) throw new Error(`The page has no form to ${action}`)
  return [...form.matchAll(/<input(?:"[^"]*"|[^">])*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'type') === 'hidden')
    .map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''])
}

const pairsOf = (typed: Fields): [string, string][] =>
  Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  )

const cookiesOf = (header: unknown): string[] =>
  Array.isArray(header) ? (header as string[]) : typeof header === 'string' ? [header] : []

export const browserOn = (app: FastifyInstance, remoteAddress: string): Browser => {
  const jar = new Map<string, string>()
  let last: Answer = { status: 0, body: '', to: '', headers: {}, title: '' }
  const ask = async (method: 'GET' | 'POST', url: string, payload?: string): Promise<Answer> => {
    const headers = payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const cookies = Object.fromEntries(jar)
    const reply = await app.inject({
      method,
      url,
      headers,
      cookies,
      remoteAddress,
      ...(payload === undefined ? {} : { payload }),
    })
    for (const cookie of cookiesOf(reply.headers['set-cookie'])) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const title = plain(/<title>([^<]*)<\/title>/.exec(reply.body)?.[1] ?? '')
    last = {
      status: reply.statusCode,
      body: reply.body,
      to: reply.headers.location ?? '',
      headers: reply.headers,
      title,
    }
    return last
  }
  return {
    get: (path) => ask('GET', path),
    send: (action, typed = {}) => {
      const carried = formIn(last.body, action, Object.keys(typed)).filter(([name]) => !(name in typed))
      return ask('POST', action, new URLSearchParams([...carried, ...pairsOf(typed)]).toString())
    },
    post: (path, typed, csrf) => {
      const token = csrf ?? plain(/name="_csrf" value="([^"]*)"/.exec(last.body)?.[1] ?? '')
      return ask('POST', path, new URLSearchParams([...pairsOf(typed), ['_csrf', token]]).toString())
    },
    cookie: (name) => jar.get(name),
    setCookie: (name, value) => void jar.set(name, value),
    last: () => last,
  }
}
