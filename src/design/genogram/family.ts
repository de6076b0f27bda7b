/** Somebody in a family drawing. */
export type Member = {
  readonly id: string
  readonly name: string
  readonly sex: 'female' | 'male' | 'unknown'
  /** What stands inside the symbol: an age in years, or nothing. */
  readonly age: string
  /** A short line beneath the name, such as "died 2021" or "due 4 Feb 2027". */
  readonly note: string
  readonly unborn: boolean
  readonly dead: boolean
  /** The child, or one of the children, the drawing is about. */
  readonly central: boolean
  /** Lives in the children's home. */
  readonly atHome: boolean
}

export type PartnerState = 'together' | 'separated' | 'divorced' | 'not-known'
export type ChildHow = 'birth' | 'adoptive' | 'foster' | 'guardian'

export type UnionChild = {
  readonly id: string
  readonly how: ChildHow
  /** Only one source's word so far, not looked at by the hub. */
  readonly proposed?: boolean | undefined
}

/** One or two people with their children; two without children are a couple. */
export type Union = {
  readonly id: string
  readonly parents: readonly string[]
  /** Null where the two are parents of one child and nothing is known of them as a couple. */
  readonly state: PartnerState | null
  readonly children: readonly UnionChild[]
}

export type Twins = { readonly one: string; readonly other: string; readonly identical: boolean }

/** A family as it is drawn. Members stand in the order in which brothers and sisters are to stand, the eldest first. */
export type Family = {
  readonly members: readonly Member[]
  readonly unions: readonly Union[]
  readonly twins: readonly Twins[]
}
