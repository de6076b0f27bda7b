import { parseArgs } from 'node:util'
import { resetAccount } from '../contexts/partnership/index.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/db/database.ts'
import { hashPassword, newOneTimePassword } from '../platform/passwords.ts'
import { CommandTrouble, type Command } from './command.ts'
import { openDeployment } from './open.ts'

/** Gives an account a new password for one use, takes its second steps away and ends its sessions. */
export const resetUser = async (db: Database, email: string): Promise<string> => {
  const password = newOneTimePassword()
  const hash = await hashPassword(password)
  if (!(await db.asOperator((tx) => resetAccount(tx, email, hash))))
    throw new CommandTrouble(`There is no account for ${email}.`)
  return password
}

/** For somebody who lost the phone, the key or the password. */
export const userResetCommand: Command = {
  help: `Usage: openmash user reset --email ADDRESS

For somebody who lost their password, phone or key. Check first that it is them. Prints a new password for one use,
valid for three days, removes their authenticator app and passkeys, and ends all their sessions. At the next sign-in
they choose a password and set up a second step.

Example: openmash user reset --email a.person@police.example`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { email: { type: 'string' } } })
    if (values.email === undefined)
      throw new CommandTrouble('--email is missing. Usage: openmash user reset --email ADDRESS')
    const log = (line: string) => void process.stderr.write(`${line}\n`)
    const deployment = await openDeployment(readConfig(), { stamp: 'demonstration', log, share: true })
    try {
      const password = await resetUser(deployment.db, values.email.trim().toLowerCase())
      process.stdout.write(`${password}\n`)
      log('This password is shown once and works for three days.')
      return 0
    } finally {
      await deployment.close()
    }
  },
}
