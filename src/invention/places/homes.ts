import type { Chance } from '../chance.ts'

export type Home = { readonly postcode: string; readonly house: string; readonly street: string }

const words = (line: string): readonly string[] => line.split(' ')

/** Streets of Saltmarsh Bay, which is nowhere. */
export const streets: readonly string[] = words(
  'Marsh Harbour Mill Chapel Orchard Quarry Station Bridge Castle Heron Willow Dock Marram Lifeboat Saltings Groyne Tidal ' +
    'Cockle Beacon Mudflat Ferry Sandpiper Curlew Samphire Driftwood Breakwater Lantern Shingle Sluice Eelgrass',
).flatMap((first) =>
  words('Road Street Lane Close Way Avenue Drive Gardens Terrace Court').map((last) => `${first} ${last}`),
)

/** Areas that no post office uses. */
const areas = ['ZZ', 'SB', 'QX', 'JX', 'VV'] as const

const postcodeOf = (post: number): string => {
  const inward = `${String(post % 10)}${'ABDEFGHJLN'[Math.floor(post / 10) % 10] ?? 'A'}${'PQRSTUWXYZ'[Math.floor(post / 100) % 10] ?? 'P'}`
  return `${areas[Math.floor(post / 1000) % 5] ?? 'ZZ'}${String(1 + (Math.floor(post / 5000) % 60))} ${inward}`
}

/** A home somewhere in a town of so many postcodes. One postcode lies in one street. */
export const homeIn = (posts: number, luck: Chance): Home => {
  const post = luck.from(0, posts - 1)
  return {
    postcode: postcodeOf(post),
    house: String(luck.from(1, 180)),
    street: streets[post % streets.length] ?? '',
  }
}
