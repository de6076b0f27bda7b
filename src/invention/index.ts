// The door of invented towns: people, what agencies hold of them, and what a careful reader would see.
export { type Chance, chanceOf } from './chance.ts'
export { isChild, type Person } from './family/person.ts'
export { agencies, type Agency } from './records/agencies.ts'
export { heldEvenly } from './records/hold.ts'
export type { Held } from './records/write-down.ts'
export type { Story } from './stories/teller.ts'
export { inventStories, inventTown, type TownStory } from './town.ts'
export { fileOf, type Written, writeTownFiles } from './write/town-files.ts'
