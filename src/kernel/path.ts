declare const brand: unique symbol

/** A path inside this application, made only by a defined path: the one thing a link or form may point to. */
export type Path = string & { readonly [brand]: 'path' }

type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

export type PathParams<Pattern extends string> = { readonly [Name in Names<Pattern>]: string }

/** A path with named parts. Call it to get a `Path`; `pattern` is what the router matches. */
export type DefinedPath<Pattern extends string> = {
  readonly pattern: Pattern
} & ([Names<Pattern>] extends [never] ? () => Path : (params: PathParams<Pattern>) => Path)

/** Defines a path such as `/hub/:contact`. Parts are percent-encoded, so no value can break out of its place. */
export const definePath = <Pattern extends `/${string}`>(pattern: Pattern): DefinedPath<Pattern> => {
  const build = (params: Readonly<Record<string, string>> = {}): Path =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
      const value = params[name]
      if (value === undefined || value === '' || value === '.' || value === '..')
        throw new Error(`Path ${pattern} needs ${name}`)
      return encodeURIComponent(value)
    }) as Path
  return Object.assign(build, { pattern })
}

/** The same path with query parts. Never put anything about a person in them. */
export const withQuery = (path: Path, query: Readonly<Record<string, string>>): Path =>
  `${path}?${new URLSearchParams(query).toString()}` as Path

/** The same path with a fragment to jump to. */
export const withFragment = (path: Path, id: string): Path => `${path}#${encodeURIComponent(id)}` as Path

/** Whether an address may stand in a link: inside this application, a fragment, or a telephone, mail or https address. */
export const isSafeAddress = (address: string): boolean =>
  /^(?:\/(?![/\\])|#|\?|$)/.test(address) || /^(?:https:\/\/|tel:|mailto:)/i.test(address)
