import type { Command } from './command.ts'

export type CommandLine = {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Loaded only when it is asked for, so that `--help` answers at once. */
  readonly load: () => Promise<Command>
}

/** Every command, in the order the list shows them. A new command is one file and one line here. */
export const commands: readonly CommandLine[] = [
  {
    name: 'serve',
    summary: 'serve the pages and run the clockwork',
    load: async () => (await import('./serve.command.ts')).serveCommand,
  },
  {
    name: 'migrate',
    summary: 'bring the database up to this version',
    load: async () => (await import('./migrate.command.ts')).migrateCommand,
  },
  {
    name: 'deadline',
    summary: 'work out deadlines in working time, from CSV to CSV',
    load: async () => (await import('./deadline.command.ts')).deadlineCommand,
  },
  {
    name: 'link',
    summary: 'find records of the same person in one CSV file or between two',
    load: async () => (await import('./link.command.ts')).linkCommand,
  },
  {
    name: 'seed',
    summary: 'invent a town: families, agencies’ records, stories, and who is truly who',
    load: async () => (await import('./seed.command.ts')).seedCommand,
  },
  {
    name: 'finder',
    summary: 'find the same person for the pages, as a process of its own',
    load: async () => (await import('./finder.command.ts')).finderCommand,
  },
  {
    name: 'bank-holidays import',
    summary: 'take in newer bank holidays from GOV.UK',
    load: async () => (await import('./bank-holidays.command.ts')).bankHolidaysCommand,
  },
  {
    name: 'previews',
    summary: 'show every page in every state, with invented data',
    load: async () => (await import('./previews.command.ts')).previewsCommand,
  },
  {
    name: 'user add',
    summary: 'make an account with a password for one use',
    load: async () => (await import('./user-add.command.ts')).userAddCommand,
  },
  {
    name: 'user reset',
    summary: 'for somebody who lost a password, a phone or a key',
    load: async () => (await import('./user-reset.command.ts')).userResetCommand,
  },
  {
    name: 'audit verify',
    summary: 'read the whole audit again and say whether anybody touched it',
    load: async () => (await import('./audit-verify.command.ts')).auditVerifyCommand,
  },
]
