declare const brand: unique symbol

/** A random (version 4) UUID that names one kind of thing; random because ordered ids tell volumes and times. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type UserId = Id<'user'>
export type HubId = Id<'hub'>
export type AgencyId = Id<'agency'>

export const newId = <Kind extends string>(): Id<Kind> => crypto.randomUUID() as Id<Kind>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The text as an id, or null when it is not a lower-case UUID: for values that arrive in a path or a form. */
export const asId = <Kind extends string>(text: string): Id<Kind> | null =>
  uuid.test(text) ? (text as Id<Kind>) : null
