import { parseArgs } from 'node:util'
import { AddressTaken, appoint, createAccount, findAgency } from '../contexts/partnership/index.ts'
import { type Role, roles } from '../kernel/actor.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/db/database.ts'
import { hashPassword, newOneTimePassword } from '../platform/passwords.ts'
import { CommandTrouble, type Command } from './command.ts'
import { openDeployment } from './open.ts'

const usage = 'openmash user add --hub SLUG --agency NAME --email ADDRESS --name NAME --role ROLE'

export type NewUser = {
  readonly hub: string
  readonly agency: string
  readonly email: string
  readonly name: string
  readonly roles: readonly string[]
}

const needed = (value: string | undefined, option: string): string => {
  if (value === undefined || value.trim() === '') throw new CommandTrouble(`--${option} is missing. Usage: ${usage}`)
  return value.trim()
}

const roleOf = (text: string): Role => {
  const role = roles.find((known) => known === text)
  if (role === undefined) throw new CommandTrouble(`There is no role "${text}". Roles: ${roles.join(', ')}.`)
  return role
}

const readArgs = (args: readonly string[]): NewUser => {
  const option = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { hub: option, agency: option, email: option, name: option, role: { type: 'string', multiple: true } },
  })
  const email = needed(values.email, 'email').toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new CommandTrouble(`"${email}" is not an e-mail address.`)
  return {
    hub: needed(values.hub, 'hub'),
    agency: needed(values.agency, 'agency'),
    email,
    name: needed(values.name, 'name'),
    roles: (values.role ?? [needed(undefined, 'role')]).map(roleOf),
  }
}

/** Makes the account with a password for one use, and answers that password; it is kept nowhere. */
export const addUser = async (db: Database, user: NewUser): Promise<string> => {
  const appointed = user.roles.map(roleOf)
  const password = newOneTimePassword()
  const passwordHash = await hashPassword(password)
  await db.asOperator(async (tx) => {
    const place = await findAgency(tx, user.hub, user.agency)
    if (place === null) throw new CommandTrouble(`Hub "${user.hub}" has no agency called "${user.agency}".`)
    const account = { email: user.email, name: user.name, passwordHash, passwordOnce: true }
    const id = await createAccount(tx, account).catch((error: unknown) => {
      throw error instanceof AddressTaken ? new CommandTrouble(`There is an account for ${user.email} already.`) : error
    })
    for (const role of appointed) await appoint(tx, { user: id, ...place, role })
  })
  return password
}

/** Makes an account and says its first password, once. */
export const userAddCommand: Command = {
  help: `Usage: ${usage}

Makes an account and appoints it to one agency. Prints a password for one use, valid for three days: give it to the
person by voice, after checking who they are. At the first sign-in they choose their own and set up a second step.

  --hub SLUG        the hub's short name, such as saltmarsh-bay
  --agency NAME     the agency's name, as in the hub
  --email ADDRESS   what the person signs in with
  --name NAME       as colleagues know them
  --role ROLE       one of ${roles.join(', ')}; may be given more than once

Example: openmash user add --hub saltmarsh-bay --agency "Saltmarsh Police" --email a.person@police.example --name "A. Person" --role researcher`,
  run: async (args) => {
    const user = readArgs(args)
    const log = (line: string) => void process.stderr.write(`${line}\n`)
    const deployment = await openDeployment(readConfig(), { stamp: 'demonstration', log, share: true })
    try {
      const password = await addUser(deployment.db, user)
      process.stdout.write(`${password}\n`)
      log('This password is shown once and works for three days.')
      return 0
    } finally {
      await deployment.close()
    }
  },
}
