import { ConfigTrouble } from '../platform/config.ts'
import { asTrouble, EmbeddedTrouble } from '../platform/embedded-postgres/trouble.ts'
import { CommandTrouble } from './command.ts'
import { commands, type CommandLine } from './commands.ts'

const overview = (): string => {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: openmash <command> [options]

${lines.join('\n')}

"openmash <command> --help" tells more about each.
`
}

/** The command the words begin with; the longest name wins, so "audit verify" may stand beside "audit". */
const pick = (args: readonly string[]): CommandLine | undefined =>
  [...commands]
    .sort((one, other) => other.name.length - one.name.length)
    .find(({ name }) => name.split(' ').every((word, index) => args[index] === word))

const isBadOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** The one line for a failure we understand; anything else is a fault of ours and keeps its stack. */
const complain = (thrown: unknown): number => {
  const error = thrown instanceof Error && 'path' in thrown ? asTrouble(thrown, String(thrown.path)) : thrown
  const say = (line: string) => void process.stderr.write(`openmash: ${line}\n`)
  if (error instanceof CommandTrouble) {
    say(error.message)
    return error.code
  }
  if (isBadOption(error)) {
    say(error.message.split('\n')[0] ?? '')
    return 2
  }
  if (error instanceof ConfigTrouble || error instanceof EmbeddedTrouble) say(error.message)
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

/** Runs one command and answers the exit code: 0 done, 1 failed, 2 not understood. */
export const cli = async (args: readonly string[]): Promise<number> => {
  const first = args[0]
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    process.stdout.write(overview())
    return first === undefined ? 2 : 0
  }
  const line = pick(args)
  if (line === undefined) {
    process.stderr.write(`openmash: there is no command "${first}"; "openmash --help" lists them.\n`)
    return 2
  }
  const rest = args.slice(line.name.split(' ').length)
  try {
    const command = await line.load()
    if (!rest.includes('--help') && !rest.includes('-h')) return await command.run(rest)
    process.stdout.write(`${command.help.trimEnd()}\n`)
    return 0
  } catch (error) {
    return complain(error)
  }
}
