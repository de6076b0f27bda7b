// What a route must answer, by hand.
// `own` says whose object of the planted contact it is, where the role alone is not enough.
export type Expected = {
  readonly roles: readonly string[]
  readonly own: 'nobody' | 'hub' | 'source' | 'police' | 'myself'
}
