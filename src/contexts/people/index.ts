export { type Birth, bornWords, type PersonIdentity } from './model/identity.ts'
export {
  knownPeople,
  type KnownPerson,
  type NewPerson,
  peopleOf,
  type PersonId,
  type RecordedPerson,
  recordPerson,
} from './store/persons.ts'
export { findPeople, type FoundPerson } from './store/find.ts'
