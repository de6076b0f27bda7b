import type { Path } from '../kernel/path.ts'

const safe = /^(?:\/(?![/\\])|#|\?|https:\/\/|tel:[0-9+]+$)/

/** Whether an address may stand in a link: inside the product, https or a telephone; never script, data or `//elsewhere`. */
export const isSafeAddress = (address: string): boolean => safe.test(address) && !/[\\\p{Cc}]/u.test(address)

/** A place on the page being read. */
export const onThisPage = (id: string): Path => `#${encodeURIComponent(id)}` as Path

/** An address outside the product, written out in the source: https only. */
export const outside = (address: `https://${string}`): Path => {
  if (!isSafeAddress(address)) throw new Error('Address refused')
  return address as string as Path
}

/** A telephone link; spaces are dropped. */
export const telephone = (number: string): Path => `tel:${number.replace(/[^0-9+]/g, '')}` as Path
