import type { Role } from '../../../../kernel/actor.ts'
import { alsoCheck, type Form, formOf, someOf, text } from '../../../../platform/forms/form.ts'

export type NewJoiner = { readonly name: string; readonly email: string; readonly roles: readonly Role[] }

const mailShape = /^[^\s@"<>()]+@[^\s@"<>()]+\.[^\s@"<>()]+$/

/** Who joins, and in which of the roles this agency may hold. */
export const joinerForm = (may: readonly Role[]): Form<NewJoiner> =>
  alsoCheck(
    formOf({
      name: text({ missing: 'Enter their name', max: 120 }),
      email: text({ missing: 'Enter their work e-mail address', max: 200 }),
      roles: someOf(may, { missing: 'Choose at least one role' }),
    }),
    ({ email }) =>
      mailShape.test(email) ? {} : { email: 'Enter an e-mail address in the correct format, like name@example.org' },
  )
