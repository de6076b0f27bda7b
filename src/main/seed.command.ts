import { mkdirSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeTownFiles } from '../invention/index.ts'
import { CommandTrouble } from './command.ts'
import { type CommandIo, processIo, writeAll } from './command-io.ts'

const mostPeople = 10_000_000
const mostSeed = 2_147_483_647

const help = `Usage: openmash seed --people N --seed S --out DIR [--with-truth]

Invents a whole town: families, what eight agencies hold of them, what happened, and who is truly who. Nobody in it is
real: NHS numbers are of the range kept for tests, telephone numbers ring nowhere, no post office uses the postcodes.
The same seed writes the same bytes each time, on any machine.

  --people N      how many people, from 1 to ${mostPeople.toLocaleString('en-GB')}
  --seed S        a whole number from 0 to ${mostSeed.toLocaleString('en-GB')}; another number is another town
  --out DIR       an empty folder, made if need be:
                  health.csv, education.csv, housing.csv, police.csv, early-help.csv, nursery.csv, social-care.csv,
                  surgery.csv   what each agency holds, with slips, gaps, old addresses and other names
                  events.csv    what they wrote down of those they hold
                  contacts.csv  referrals to the hub, each with its own record of each person
                  columns.json  what the columns of all these records hold, for "openmash link"
                  apart from them the truth:
                  truth.csv     rec,person: who each record is
                  families.csv  everybody, with mother, father, twin, how they live, and their true facts
                  life.csv      births, moves, partings, deaths, new surnames
                  stories.csv   which contacts and people make a story, and the signal to expect, or none
  --with-truth    adds the columns origin and person to the records, and to columns.json as "group" and "truth", so
                  that "openmash link" measures itself

Progress is told on standard error; one line of JSON {people,families,records,events,contacts,stories,seconds,peak_mb}
on standard output.

Example: openmash seed --people 50000 --seed 7 --out town --with-truth
         openmash link --left town/health.csv --right town/education.csv --columns town/columns.json --out linked
`

const wholeNumber = (name: string, text: string | undefined, least: number, most: number): number => {
  if (text === undefined)
    throw new CommandTrouble('Name --people, --seed and --out; "openmash seed --help" tells more.', 2)
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  if (value >= least && value <= most) return value
  const [low, high] = [least.toLocaleString('en-GB'), most.toLocaleString('en-GB')]
  throw new CommandTrouble(`${name} is "${text}"; it must be a whole number from ${low} to ${high}.`)
}

const emptyFolder = (folder: string | undefined): string => {
  if (folder === undefined || folder === '')
    throw new CommandTrouble('Name --people, --seed and --out; "openmash seed --help" tells more.', 2)
  let names: readonly string[]
  try {
    mkdirSync(folder, { recursive: true })
    names = readdirSync(folder)
  } catch {
    throw new CommandTrouble(`${folder} cannot be made or is no folder.`)
  }
  if (names.length > 0) throw new CommandTrouble(`${folder} is not empty; name another folder, nothing is overwritten.`)
  return folder
}

/** A disk that is full or may not be written to is told in one line. */
const inFolder = <Value>(folder: string, write: () => Value): Value => {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
    throw new CommandTrouble(
      `${folder} could not be written whole (${String(error.code)}); what is in it is incomplete.`,
    )
  }
}

/** `openmash seed`. */
export const seedCommand = {
  name: 'seed',
  summary: 'invent a town: families, agencies’ records, stories, and who is truly who',
  help,
  run: async (args: readonly string[], io: CommandIo = processIo()): Promise<number> => {
    const text = { type: 'string' } as const
    const options = { people: text, seed: text, out: text, 'with-truth': { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    const people = wholeNumber('--people', values.people, 1, mostPeople)
    const seed = wholeNumber('--seed', values.seed, 0, mostSeed)
    const folder = emptyFolder(values.out)
    const started = performance.now()
    const withTruth = values['with-truth'] === true
    const written = inFolder(folder, () =>
      writeTownFiles({ people, seed, folder, withTruth }, (made) => {
        io.stderr.write(`${made.toLocaleString('en-GB')} people\n`)
      }),
    )
    const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    await writeAll(io.stdout, `${JSON.stringify({ ...written, seconds, peak_mb: peak })}\n`)
    return 0
  },
}
